package org.trapline.training.photos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.parquet.hadoop.ParquetReader;
import org.jspecify.annotations.Nullable;
import org.trapline.models.pixels.Photo;
import org.trapline.models.pixels.PhotoException;
import org.trapline.models.pixels.PixelLimits;
import org.trapline.schemas.BoxFacts;
import org.trapline.schemas.Category;
import org.trapline.schemas.DeploymentRow;
import org.trapline.schemas.DetectionRow;
import org.trapline.schemas.Light;
import org.trapline.schemas.MediaLabel;
import org.trapline.schemas.MediaRow;
import org.trapline.schemas.PictureFacts;
import org.trapline.schemas.PixelBox;
import org.trapline.schemas.TimestampSource;
import org.trapline.schemas.parquet.RecordTable;
import org.trapline.transforms.find.InputException;
import org.trapline.transforms.write.ResultFolder;
import org.trapline.transforms.write.ResultNames;

/** Finds labelled photos in the tables of a result; rows are read one at a time. */
final class KnownPhotos {
  private static final RecordTable<MediaRow> MEDIA = RecordTable.of(MediaRow.class);
  private static final RecordTable<DetectionRow> DETECTIONS = RecordTable.of(DetectionRow.class);
  private static final RecordTable<DeploymentRow> DEPLOYMENTS = RecordTable.of(DeploymentRow.class);

  private KnownPhotos() {}

  /** The photos with these contents, by content hash; of copies the first. */
  static Map<String, KnownPhoto> in(ResultFolder result, Set<String> hashes) throws IOException {
    if (!result.exists(ResultNames.DEPLOYMENTS)) {
      throw new InputException(
          "%s holds no finished result: check --media, or run 'trapline run' first."
              .formatted(result.spec()));
    }
    Map<String, KnownPhoto> known = new HashMap<>();
    for (DeploymentRow deployment : DEPLOYMENTS.readAll(result.input(ResultNames.DEPLOYMENTS))) {
      Map<String, MediaRow> rows = new HashMap<>();
      readMedia(result, deployment.slug(), hashes, known, rows);
      addBoxes(result, deployment.slug(), known, rows);
    }
    return known;
  }

  private static void readMedia(
      ResultFolder result,
      String slug,
      Set<String> hashes,
      Map<String, KnownPhoto> known,
      Map<String, MediaRow> rows)
      throws IOException {
    try (ParquetReader<MediaRow> reader =
        MEDIA.reader(result.input(ResultNames.table("media", slug)))) {
      for (MediaRow row = reader.read(); row != null; row = reader.read()) {
        String hash = row.file().contentHash();
        if (hash != null && hashes.contains(hash) && !known.containsKey(hash)) {
          known.put(hash, photo(row));
          rows.put(row.mediaId(), row);
        }
      }
    }
  }

  private static KnownPhoto photo(MediaRow row) {
    TimestampSource source = row.time().timestampSource();
    // A file's modification time is the time of a copy as often as not.
    boolean timed = source != TimestampSource.FILE_SYSTEM && source != TimestampSource.NONE;
    MediaLabel label = row.verdict().mediaLabel();
    return new KnownPhoto(
        row.deploymentId(),
        row.mediaId(),
        row.file().filePath(),
        row.picture().dayNight(),
        scene(row.picture()),
        banded(row),
        timed ? row.sequenceId() : null,
        timed ? row.time().capturedAtLocal() : null,
        List.of(),
        label == MediaLabel.HUMAN || label == MediaLabel.FAILED);
  }

  private static @Nullable PixelBox scene(PictureFacts picture) {
    Integer x = picture.sceneX();
    Integer y = picture.sceneY();
    Integer width = picture.sceneWidth();
    Integer height = picture.sceneHeight();
    return x == null || y == null || width == null || height == null
        ? null
        : new PixelBox(x, y, width, height);
  }

  private static boolean banded(MediaRow row) {
    PixelBox scene = scene(row.picture());
    Integer width = row.file().width();
    Integer height = row.file().height();
    return scene != null
        && width != null
        && height != null
        && !scene.equals(PixelBox.whole(width, height));
  }

  private static void addBoxes(
      ResultFolder result, String slug, Map<String, KnownPhoto> known, Map<String, MediaRow> rows)
      throws IOException {
    String table = ResultNames.table("detections", slug);
    if (rows.isEmpty() || !result.exists(table)) {
      return;
    }
    Map<String, List<PixelBox>> boxes = new HashMap<>();
    try (ParquetReader<DetectionRow> reader = DETECTIONS.reader(result.input(table))) {
      for (DetectionRow row = reader.read(); row != null; row = reader.read()) {
        MediaRow photo = rows.get(row.mediaId());
        PixelBox box = photo == null ? null : box(row, photo);
        if (photo != null && box != null) {
          boxes.computeIfAbsent(photo.file().contentHash(), hash -> new ArrayList<>()).add(box);
        }
      }
    }
    boxes.forEach((hash, found) -> known.computeIfPresent(hash, (h, p) -> p.withBoxes(found)));
  }

  /** The whole pixels of an animal's box; null for what is none. */
  private static @Nullable PixelBox box(DetectionRow row, MediaRow photo) {
    Integer width = photo.file().width();
    Integer height = photo.file().height();
    BoxFacts box = row.box();
    Float x = box.bboxX();
    Float y = box.bboxY();
    Float w = box.bboxWidth();
    Float h = box.bboxHeight();
    boolean animal = row.counted() && row.category() == Category.ANIMAL;
    if (!animal || width == null || height == null) {
      return null;
    }
    if (x == null || y == null || w == null || h == null) {
      return null;
    }
    int left = Math.max(0, Math.min(width - 1, Math.round(x * width)));
    int top = Math.max(0, Math.min(height - 1, Math.round(y * height)));
    int right = Math.max(left + 1, Math.min(width, Math.round((x + w) * width)));
    int bottom = Math.max(top + 1, Math.min(height, Math.round((y + h) * height)));
    return new PixelBox(left, top, right - left, bottom - top);
  }

  /** A photo that is not of the survey, whole; null if it can't be opened. */
  static @Nullable KnownPhoto elsewhere(Path file) {
    String name = String.valueOf(file.getFileName());
    try {
      Photo photo = Photo.open(Files.readAllBytes(file), name, PixelLimits.DEFAULT);
      return new KnownPhoto(
          LabelledPhoto.ELSEWHERE,
          "",
          file.toString(),
          Light.UNKNOWN,
          PixelBox.whole(photo.fullWidth(), photo.fullHeight()),
          false,
          null,
          null,
          List.of(),
          true);
    } catch (PhotoException | IOException e) {
      // It is counted as a photo that could not be used.
      return null;
    }
  }
}
