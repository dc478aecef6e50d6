package org.trapline.transforms.publish;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trapline.schemas.CaptureTime;
import org.trapline.schemas.DetectionRow;
import org.trapline.schemas.EnsembleAnswer;
import org.trapline.schemas.Flag;
import org.trapline.schemas.Flags;
import org.trapline.schemas.JudgedBox;
import org.trapline.schemas.JudgedMedia;
import org.trapline.schemas.Labels;
import org.trapline.schemas.MediaRow;
import org.trapline.schemas.ThumbnailRow;
import org.trapline.schemas.TimestampSource;
import org.trapline.schemas.Verdict;

/** Makes the published rows of one file from its facts and from what people know. */
final class RowMaker {
  /** The doubts that make a capture time unfit for rates by hour. */
  private static final Set<Flag> TIME_ISSUES =
      EnumSet.of(
          Flag.NO_CAPTURE_TIME,
          Flag.CAPTURE_TIME_INVALID,
          Flag.CLOCK_NOT_SET,
          Flag.CLOCK_IN_FUTURE,
          Flag.TIME_FROM_FILE_SYSTEM);

  private final DeploymentFacts deployment;
  private final Conclude conclude;
  private final LocalDate plannedOn;
  private final Set<String> gone;
  private final DuplicateChoice duplicates;

  /**
   * Makes rows of one deployment.
   *
   * @param plannedOn capture times after this day are in doubt
   * @param gone media ids of files that are not in the source any more
   * @param duplicates whether animals in duplicates count
   */
  RowMaker(
      DeploymentFacts deployment,
      Conclude conclude,
      LocalDate plannedOn,
      Set<String> gone,
      DuplicateChoice duplicates) {
    this.duplicates = duplicates;
    this.deployment = deployment;
    this.conclude = conclude;
    this.plannedOn = plannedOn;
    this.gone = gone;
  }

  /** The rows of one file. */
  record Rows(MediaRow media, List<DetectionRow> detections, List<ThumbnailRow> thumbnails) {}

  Rows rows(JudgedMedia judged, CaptureOrder.Place place) {
    List<Answer> answers = conclude.answers(judged);
    Verdict verdict = conclude.verdict(judged, answers);
    EnsembleAnswer ensemble =
        conclude
            .ensemble(judged)
            .map(answer -> new EnsembleAnswer(answer.label(), answer.score(), answer.source()))
            .orElse(EnsembleAnswer.NONE);
    MediaRow media = media(judged, place, verdict, ensemble);
    List<DetectionRow> detections = new ArrayList<>();
    List<ThumbnailRow> thumbnails = new ArrayList<>();
    boolean heldBack = verdict.nHuman() > 0;
    if (judged.thumbnail() != null && !heldBack) {
      thumbnails.add(
          new ThumbnailRow(deployment.deploymentId(), judged.mediaId(), -1, judged.thumbnail()));
    }
    for (int i = 0; i < answers.size(); i++) {
      JudgedBox box = answers.get(i).box();
      detections.add(detection(media, judged, answers.get(i), i));
      if (box.thumbnail() != null && !heldBack) {
        thumbnails.add(
            new ThumbnailRow(deployment.deploymentId(), judged.mediaId(), i, box.thumbnail()));
      }
    }
    return new Rows(media, detections, thumbnails);
  }

  private MediaRow media(
      JudgedMedia judged, CaptureOrder.Place place, Verdict verdict, EnsembleAnswer ensemble) {
    Set<Flag> flags = flags(judged, place);
    return new MediaRow(
        deployment.deploymentId(),
        deployment.stationId(),
        deployment.cameraId(),
        judged.mediaId(),
        place.sequenceId(),
        judged.file(),
        time(judged, flags),
        judged.camera(),
        judged.picture(),
        verdict,
        labels(judged),
        ensemble,
        judged.judgedBy(),
        place.duplicateOf(),
        Flags.text(flags),
        judged.errorCode(),
        judged.errorMessage());
  }

  /** What the species model said of the picture as a whole, if it was shown it. */
  private static Labels labels(JudgedMedia judged) {
    boolean scene = judged.boxes().size() == 1 && judged.boxes().get(0).detectorScore() == null;
    return scene ? judged.boxes().get(0).labels() : judged.labels();
  }

  private Set<Flag> flags(JudgedMedia judged, CaptureOrder.Place place) {
    EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
    flags.addAll(Flags.of(judged.flags()));
    LocalDateTime local = local(judged);
    if (local != null && local.toLocalDate().isAfter(plannedOn)) {
      flags.add(Flag.CLOCK_IN_FUTURE);
    }
    if (deployment.clock().wasCorrected()) {
      // Somebody looked at this clock and said what it should have shown.
      flags.remove(Flag.CLOCK_NOT_SET);
    }
    if (place.duplicateOf() != null) {
      flags.add(Flag.DUPLICATE);
    }
    if (gone.contains(judged.mediaId())) {
      flags.add(Flag.SOURCE_GONE);
    }
    return flags;
  }

  private CaptureTime time(JudgedMedia judged, Set<Flag> flags) {
    LocalDateTime local = local(judged);
    Integer offset = offset(judged);
    Instant utc =
        local == null || offset == null
            ? null
            : local.minusMinutes(offset).toInstant(ZoneOffset.UTC);
    return new CaptureTime(
        utc,
        local,
        offset,
        local == null ? null : local.toLocalDate(),
        local == null ? null : local.getHour(),
        judged.timestampSource(),
        flags.stream().anyMatch(TIME_ISSUES::contains),
        shift(judged));
  }

  private @Nullable LocalDateTime local(JudgedMedia judged) {
    LocalDateTime written = judged.cameraTime();
    if (written == null) {
      return null;
    }
    if (isCameraClock(judged)) {
      return written.plusSeconds(shift(judged));
    }
    // The file system's time is an instant: shown on the deployment's clock if that is known.
    Integer offset = deployment.clock().utcOffsetMin();
    return offset == null ? written : written.plusMinutes(offset);
  }

  /** What is added to the camera's clock, seconds; the file system's is no camera's. */
  private long shift(JudgedMedia judged) {
    LocalDateTime written = judged.cameraTime();
    return written == null || !isCameraClock(judged)
        ? 0
        : deployment.clock().shiftAt(written, deployment.period());
  }

  private @Nullable Integer offset(JudgedMedia judged) {
    Integer known = deployment.clock().utcOffsetMin();
    return known == null ? judged.exifOffsetMin() : known;
  }

  private static boolean isCameraClock(JudgedMedia judged) {
    return judged.timestampSource() != TimestampSource.FILE_SYSTEM;
  }

  private DetectionRow detection(MediaRow media, JudgedMedia judged, Answer answer, int index) {
    JudgedBox box = answer.box();
    String classifier = judged.judgedBy().classifier();
    boolean named = box.labels().label1() != null && classifier != null;
    return new DetectionRow(
        media.deploymentId(),
        media.stationId(),
        media.mediaId(),
        media.sequenceId(),
        media.time().capturedAtUtc(),
        media.time().capturedAtLocal(),
        media.time().localDate(),
        media.time().localHour(),
        media.mediaId() + "-" + index,
        index,
        answer.category(),
        box.detectorScore(),
        answer.counted() && (media.duplicateOf() == null || duplicates == DuplicateChoice.KEEP),
        box.box(),
        answer.label(),
        answer.taxon(),
        answer.score(),
        answer.source(),
        answer.listed(),
        box.labels(),
        named ? "machine" : null,
        named ? classifier + " " + judged.judgedBy().classifierVersion() : null);
  }
}
