package org.trapline.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.trapline.schemas.BandSource;
import org.trapline.schemas.BoxFacts;
import org.trapline.schemas.CameraFacts;
import org.trapline.schemas.CaptureTime;
import org.trapline.schemas.Category;
import org.trapline.schemas.DeploymentCounts;
import org.trapline.schemas.DeploymentRow;
import org.trapline.schemas.DetectionRow;
import org.trapline.schemas.EnsembleAnswer;
import org.trapline.schemas.ErrorCode;
import org.trapline.schemas.FileFacts;
import org.trapline.schemas.JudgedBy;
import org.trapline.schemas.Labels;
import org.trapline.schemas.MediaLabel;
import org.trapline.schemas.MediaRow;
import org.trapline.schemas.PictureFacts;
import org.trapline.schemas.SiteCountry;
import org.trapline.schemas.SitePosition;
import org.trapline.schemas.TaxonFacts;
import org.trapline.schemas.ThumbnailRow;
import org.trapline.schemas.Verdict;
import org.trapline.schemas.parquet.RecordTable;

/** A result folder as a run would write it, made by hand, row by row. */
public final class TinyResult {
  private static final double SPECIES_THRESHOLD = 0.2;

  private final Path folder;
  private final Map<String, String> stations = new TreeMap<>();
  private final Map<String, SitePosition> positions = new TreeMap<>();
  private final Map<String, Integer> offsets = new TreeMap<>();
  private final Map<String, String> groups = new TreeMap<>();
  private final Map<String, List<LocalDateTime>> spans = new TreeMap<>();
  private final Map<String, List<MediaRow>> media = new TreeMap<>();
  private final Map<String, List<DetectionRow>> detections = new TreeMap<>();
  private final Map<String, List<ThumbnailRow>> thumbnails = new TreeMap<>();

  private boolean withThumbnails = true;

  private TinyResult(Path folder) {
    this.folder = folder;
  }

  /** A result to be written into this folder. */
  public static TinyResult in(Path folder) {
    return new TinyResult(folder);
  }

  /** An animal at a time, named with a score. */
  public static Shot animal(
      String deployment, String path, String time, String species, double score) {
    return new Shot(deployment, path, time, MediaLabel.ANIMAL, species, score, 1, "");
  }

  /** A file with any other label. */
  public static Shot other(String deployment, String path, String time, MediaLabel label) {
    return new Shot(deployment, path, time, label, null, 0.9, 1, "");
  }

  /** Names a deployment's station. */
  public TinyResult deployment(String id, String station) {
    stations.put(id, station);
    return this;
  }

  /** Names a deployment's station and its declared span. */
  public TinyResult deployment(String id, String station, String start, String end) {
    spans.put(id, List.of(LocalDateTime.parse(start), LocalDateTime.parse(end)));
    return deployment(id, station);
  }

  /** Says where a deployment's station stands. */
  public TinyResult at(String id, double latitude, double longitude) {
    positions.put(id, new SitePosition(latitude, longitude));
    return this;
  }

  /** Sets a deployment's clock to an offset from UTC, minutes. */
  public TinyResult setTo(String id, int minutes) {
    offsets.put(id, minutes);
    return this;
  }

  /** Says what groups a deployment is in, as in deployments.csv. */
  public TinyResult inGroups(String id, String said) {
    groups.put(id, said);
    return this;
  }

  /** Keeps no small pictures. */
  public TinyResult withoutThumbnails() {
    withThumbnails = false;
    return this;
  }

  /** Adds files. */
  public TinyResult add(Shot... shots) {
    for (Shot shot : shots) {
      String id = shot.deployment() + "/" + shot.path();
      media.computeIfAbsent(shot.deployment(), any -> new ArrayList<>()).add(mediaRow(shot, id));
      Category category = shot.category();
      if (category != null) {
        for (int i = 0; i < shot.animals(); i++) {
          detections
              .computeIfAbsent(shot.deployment(), any -> new ArrayList<>())
              .add(detectionRow(shot, id, i, category));
        }
      }
      if (withThumbnails && shot.label() == MediaLabel.ANIMAL) {
        thumbnails
            .computeIfAbsent(shot.deployment(), any -> new ArrayList<>())
            .add(new ThumbnailRow(shot.deployment(), id, -1, TinyPicture.jpeg()));
      }
    }
    return this;
  }

  /** Adds a file without a judgement. */
  public TinyResult addFailure(String deployment, String path, ErrorCode code, String message) {
    MediaRow row =
        mediaRow(
            new Shot(deployment, path, null, MediaLabel.FAILED, null, 0, 0, ""),
            deployment + "/" + path);
    media
        .computeIfAbsent(deployment, any -> new ArrayList<>())
        .add(
            new MediaRow(
                row.deploymentId(),
                row.stationId(),
                null,
                row.mediaId(),
                null,
                row.file(),
                row.time(),
                row.camera(),
                PictureFacts.NONE,
                row.verdict(),
                Labels.NONE,
                EnsembleAnswer.NONE,
                JudgedBy.NOBODY,
                null,
                "",
                code,
                message));
    return this;
  }

  /** The hash of a file's bytes: another one for each deployment and path. */
  public static String hash(String id) {
    return "%032x".formatted(Integer.toUnsignedLong(id.hashCode()));
  }

  /** Writes the tables and gives back the folder. */
  public Path write() throws IOException {
    write("media", MediaRow.class, media);
    write("detections", DetectionRow.class, detections);
    write("thumbnails", ThumbnailRow.class, thumbnails);
    TreeSet<String> ids = new TreeSet<>(stations.keySet());
    ids.addAll(media.keySet());
    List<DeploymentRow> rows = ids.stream().map(this::deploymentRow).toList();
    Files.write(
        folder.resolve("deployments.parquet"),
        RecordTable.of(DeploymentRow.class).toBytes(rows, Map.of()));
    return folder;
  }

  private <R extends Record> void write(String table, Class<R> type, Map<String, List<R>> rows)
      throws IOException {
    for (Map.Entry<String, List<R>> part : rows.entrySet()) {
      Path place = folder.resolve(table).resolve("deployment=" + slug(part.getKey()));
      Files.createDirectories(place);
      Files.write(
          place.resolve("part-0.parquet"), RecordTable.of(type).toBytes(part.getValue(), Map.of()));
    }
  }

  private static String slug(String deployment) {
    return "d-" + deployment.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  private DeploymentRow deploymentRow(String id) {
    List<LocalDateTime> span = spans.get(id);
    return new DeploymentRow(
        id,
        slug(id),
        stations.get(id),
        null,
        positions.getOrDefault(id, SitePosition.UNKNOWN),
        SiteCountry.UNKNOWN,
        span == null ? null : span.get(0),
        span == null ? null : span.get(1),
        offsets.getOrDefault(id, 0),
        0,
        null,
        groups.get(id),
        "ACME Trap",
        null,
        new DeploymentCounts(0, 0, 0, 0, 0, 0, 0, 0, null, null));
  }

  private MediaRow mediaRow(Shot shot, String id) {
    boolean animal = shot.label() == MediaLabel.ANIMAL;
    return new MediaRow(
        shot.deployment(),
        stations.get(shot.deployment()),
        null,
        id,
        id,
        new FileFacts(shot.path(), "DCIM/" + shot.path(), 1000, hash(id), "image/jpeg", 2000, 1500),
        TinyTimes.of(shot),
        CameraFacts.NONE,
        new PictureFacts(
            shot.look().light(), 0.5f, shot.look().hash(), 0, 100, 2000, 1300, BandSource.MEASURED),
        new Verdict(
            animal ? shot.animals() : 0,
            shot.label() == MediaLabel.HUMAN ? 1 : 0,
            shot.label() == MediaLabel.VEHICLE ? 1 : 0,
            animal ? 0.9f : 0.01f,
            0f,
            0f,
            null,
            shot.label(),
            shot.species(),
            animal ? (float) shot.score() : null),
        Labels.NONE,
        EnsembleAnswer.NONE,
        new JudgedBy(null, null, "finder", "1.0 0123456789ab", "namer", "2.0 ba9876543210"),
        null,
        shot.flags(),
        null,
        null);
  }

  private DetectionRow detectionRow(Shot shot, String id, int index, Category category) {
    CaptureTime time = TinyTimes.of(shot);
    return new DetectionRow(
        shot.deployment(),
        stations.get(shot.deployment()),
        id,
        id,
        time.capturedAtUtc(),
        time.capturedAtLocal(),
        time.localDate(),
        time.localHour(),
        id + "#" + index,
        index,
        category,
        0.9f,
        true,
        new BoxFacts(0.25f, 0.4f, 0.2f, 0.3f),
        shot.species(),
        // Below its threshold an answer keeps its label and has no name.
        shot.species() == null || shot.score() < SPECIES_THRESHOLD
            ? TaxonFacts.NONE
            : new TaxonFacts(
                shot.species(),
                null,
                null,
                "species",
                TinyTaxa.classOf(shot.species()),
                null,
                null,
                null),
        shot.species() == null ? null : (float) shot.score(),
        null,
        null,
        Labels.NONE,
        "machine",
        "namer 2.0");
  }
}
