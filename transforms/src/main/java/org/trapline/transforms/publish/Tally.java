package org.trapline.transforms.publish;

import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.trapline.schemas.DeploymentCounts;
import org.trapline.schemas.DeploymentRow;
import org.trapline.schemas.MediaLabel;
import org.trapline.schemas.MediaRow;
import org.trapline.schemas.SiteCountry;

/** Counts a deployment's rows while they are written. */
final class Tally {
  private final Map<MediaLabel, Long> byLabel = new EnumMap<>(MediaLabel.class);
  private final TreeSet<String> models = new TreeSet<>();
  private final TreeSet<String> serials = new TreeSet<>();
  private long files;
  private long duplicates;
  private @Nullable LocalDateTime first;
  private @Nullable LocalDateTime last;

  void add(MediaRow row) {
    files++;
    byLabel.merge(row.verdict().mediaLabel(), 1L, Long::sum);
    if (row.duplicateOf() != null) {
      duplicates++;
    }
    if (row.camera().make() != null || row.camera().model() != null) {
      models.add((text(row.camera().make()) + " " + text(row.camera().model())).strip());
    }
    if (row.camera().serial() != null) {
      serials.add(row.camera().serial());
    }
    LocalDateTime time = row.time().capturedAtLocal();
    if (time != null && !row.time().timestampIssue()) {
      first = first == null || time.isBefore(first) ? time : first;
      last = last == null || time.isAfter(last) ? time : last;
    }
  }

  DeploymentRow row(DeploymentFacts deployment, SiteCountry country, String slug) {
    return new DeploymentRow(
        deployment.deploymentId(),
        slug,
        deployment.stationId(),
        deployment.cameraId(),
        deployment.position(),
        country,
        deployment.period().start(),
        deployment.period().end(),
        deployment.clock().utcOffsetMin(),
        deployment.clock().shiftS(),
        deployment.clock().shiftEndS(),
        deployment.groups(),
        models.isEmpty() ? null : String.join(";", models),
        serials.isEmpty() ? null : String.join(";", serials),
        new DeploymentCounts(
            files,
            count(MediaLabel.ANIMAL),
            count(MediaLabel.BLANK),
            count(MediaLabel.HUMAN),
            count(MediaLabel.VEHICLE),
            count(MediaLabel.UNKNOWN),
            count(MediaLabel.FAILED),
            duplicates,
            first,
            last));
  }

  private long count(MediaLabel label) {
    return byLabel.getOrDefault(label, 0L);
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
