package org.trapline.models.exif;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.trapline.models.pixels.Photo;
import org.trapline.models.pixels.PhotoException;
import org.trapline.models.pixels.PixelLimits;
import org.trapline.schemas.Flag;
import org.trapline.schemas.TimestampSource;

/** Headers and EXIF of real camera-trap photos against a manifest made by other software. */
@Tag("realdata")
class RealPhotoFactsTest {
  private static final Path PHOTOS =
      Path.of(System.getProperty("trapline.realdata", "absent"), "photos");
  private static final DateTimeFormatter EXIF_DATE =
      DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss");

  @Test
  void readsOfAllPhotosWhatTheManifestSays() throws IOException, PhotoException {
    assumeTrue(Files.isDirectory(PHOTOS), "real data absent: skipped");
    List<CSVRecord> rows = manifest();
    assertThat(rows).hasSize(677);
    for (CSVRecord row : rows) {
      compare(row);
    }
  }

  private static List<CSVRecord> manifest() throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(PHOTOS.resolve("MANIFEST.csv"), UTF_8, format)) {
      return parser.getRecords();
    }
  }

  private static void compare(CSVRecord row) throws IOException, PhotoException {
    String file = row.get("file");
    byte[] bytes = Files.readAllBytes(PHOTOS.resolve(file));
    Photo photo = Photo.open(bytes, file, PixelLimits.DEFAULT);
    CaptureFacts facts = ExifReader.read(bytes, photo.format(), file, null);

    assertWithMessage(file).that(photo.truncated()).isFalse();
    assertWithMessage(file).that(photo.fullWidth()).isEqualTo(Integer.parseInt(row.get("width")));
    assertWithMessage(file).that(photo.fullHeight()).isEqualTo(Integer.parseInt(row.get("height")));
    String orientation = row.get("orientation");
    assertWithMessage(file)
        .that(photo.orientation())
        .isEqualTo(orientation.isEmpty() ? 1 : Integer.parseInt(orientation));
    assertWithMessage(file).that(facts.camera().make()).isEqualTo(text(row.get("make")));
    assertWithMessage(file).that(facts.camera().model()).isEqualTo(text(row.get("model")));
    assertWithMessage(file).that(facts.flags()).doesNotContain(Flag.METADATA_UNREADABLE);
    String time = row.get("datetime_original");
    if (!time.isEmpty()) {
      assertWithMessage(file).that(facts.clock().source()).isEqualTo(TimestampSource.EXIF);
      assertWithMessage(file)
          .that(facts.clock().local())
          .isEqualTo(LocalDateTime.parse(time, EXIF_DATE));
    } else {
      assertWithMessage(file).that(facts.clock().source()).isNotEqualTo(TimestampSource.EXIF);
    }
  }

  private static @Nullable String text(String cell) {
    return cell.isEmpty() ? null : cell;
  }
}
