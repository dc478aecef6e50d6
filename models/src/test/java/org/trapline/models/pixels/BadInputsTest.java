package org.trapline.models.pixels;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.trapline.models.exif.ExifReader;
import org.trapline.schemas.Flag;

/**
 * Every odd file of a collection ends as the table says: as a picture with its doubts or with one
 * reason. The table is written from what the collection's own manifest says each file is.
 */
@Tag("realdata")
class BadInputsTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("trapline.realdata", "absent"), "badinputs");

  /** File, size of the picture or error code, doubts about picture and metadata. */
  private static final String EXPECTED =
      """
      camera_trap/african_elephants_truncated_file.jpg | 2048x1536 | TRUNCATED DAMAGED
      camera_trap/african_elephants_bw.jpg | 2048x1536 | NO_CAPTURE_TIME
      camera_trap/error_img.JPG | EMPTY_FILE | NO_CAPTURE_TIME
      camera_trap/broken_115.JPG | UNREADABLE |
      pillow/jpeg_ff00_header.jpg | 300x225 | DAMAGED
      pillow/hopper_16bit_qtables.jpg | 128x128 | NO_CAPTURE_TIME
      pillow/broken_exif_dpi.jpg | 100x100 |
      pillow/exif_typeerror.jpg | 800x531 |
      pillow/exif_gps_typeerror.jpg | 800x531 |
      pillow/multiple_exif.jpg | 1x1 | NO_CAPTURE_TIME METADATA_UNREADABLE
      pillow/exif-ifd-offset.jpg | 200x200 |
      pillow/hopper_gray.jpg | 128x128 | NO_CAPTURE_TIME
      pillow/frozenpond.mpo | 640x480 |
      pillow/decompression_bomb.gif | TOO_LARGE | NO_CAPTURE_TIME
      pillow/broken_data_stream.png | TRUNCATED | NO_CAPTURE_TIME
      pillow/tiff_16bit_RGB.tiff | 100x40 | NO_CAPTURE_TIME CAPTURE_TIME_INVALID
      orientation/landscape_1.jpg | 600x450 | NO_CAPTURE_TIME
      orientation/landscape_2.jpg | 600x450 | NO_CAPTURE_TIME
      orientation/landscape_4.jpg | 600x450 | NO_CAPTURE_TIME
      orientation/landscape_5.jpg | 600x450 | NO_CAPTURE_TIME
      orientation/landscape_6.jpg | 600x450 | NO_CAPTURE_TIME
      exif/image01551.jpg | 61x58 | NO_CAPTURE_TIME
      exif/image01980.jpg | 284x25 | NO_CAPTURE_TIME
      exif/67-0_length_string.jpg | 4032x2012 |
      exif/45-gps_ifd.jpg | 1600x900 |
      exif/DSCN0010.jpg | 640x480 |
      exif/Issue_614.jpg | 100x100 | NO_CAPTURE_TIME
      exif/Issue_122.jpg | 50x33 |
      exif/Issue_339.jpg | 400x300 |
      jpeg/null_height.jpg | UNREADABLE | NO_CAPTURE_TIME
      jpeg/missing-frame-image-1410.jpg | UNREADABLE | NO_CAPTURE_TIME
      jpeg/138d3b9e0d9fbf641b8135981e597c3a.jpg | TRUNCATED | NO_CAPTURE_TIME
      jpeg/5145e95a-02a8-11e7-8372-4787a7307ab8.jpg | TRUNCATED | NO_CAPTURE_TIME
      jpeg/broken-no-sof-ascii-transfer-mode.jpg | TRUNCATED | NO_CAPTURE_TIME
      jpeg/broken-bogus-segment-length.jpg | 467x612 | DAMAGED NO_CAPTURE_TIME
      jpeg/jfif-progressive-invalid-dht.jpg | 719x994 | NO_CAPTURE_TIME
      jpeg/cmyk-sample.jpg | 160x227 | NO_CAPTURE_TIME
      jpeg/exif-rgb-thumbnail-bad-exif-kodak-dc210.jpg | 640x480 |
      jpeg/8_ls.jpg | UNSUPPORTED_FORMAT | NO_CAPTURE_TIME
      jpeg/monkey12.jpg | UNSUPPORTED_FORMAT | NO_CAPTURE_TIME
      jpeg/corrupt-header.jpg | TRUNCATED |
      derived_dates/date_zero.jpg | 2048x1440 | CAPTURE_TIME_INVALID
      derived_dates/date_factory_2013.jpg | 2048x1440 | CLOCK_NOT_SET
      derived_dates/date_1970.jpg | 2048x1440 | CLOCK_NOT_SET
      derived_dates/date_future_2099.jpg | 2048x1440 |
      derived_dates/date_garbage.jpg | 2048x1440 | CAPTURE_TIME_INVALID
      derived_dates/date_iso_dashes.jpg | 2048x1440 | CAPTURE_TIME_INVALID
      derived/only_soi.jpg | TRUNCATED | NO_CAPTURE_TIME
      derived/header_only_4k.jpg | TRUNCATED |
      derived/truncated_60pct.jpg | 2048x1440 | TRUNCATED DAMAGED
      derived/middle_zeroed.jpg | 2048x1440 | DAMAGED
      derived/trailing_garbage.jpg | 2048x1440 |
      derived/first_sector_lost.jpg | NOT_AN_IMAGE | NO_CAPTURE_TIME
      derived/identical_copy_of_RCNX0001.JPG | 2048x1440 |
      derived/png_named_jpg.jpg | 128x128 | WRONG_EXTENSION NO_CAPTURE_TIME
      derived/html_error_page.jpg | NOT_AN_IMAGE | NO_CAPTURE_TIME
      derived/Thumbs.db | no media |
      derived/DS_Store_real.DS_Store | no media |
      derived/Taï_cam_Nº 1 (été) 野生.JPG | 2048x1440 |
      other_media/20251112_100312.mp4 | VIDEO_NOT_JUDGED |
      other_media/equid.webp | 960x720 | NO_CAPTURE_TIME
      other_media/heic-single.heic | UNSUPPORTED_FORMAT | NO_CAPTURE_TIME
      """;

  @Test
  void endsEveryFileOfTheManifestAsExpected() throws IOException {
    assumeTrue(Files.isDirectory(FOLDER), "real data absent: skipped");
    Map<String, String> expected = new TreeMap<>();
    for (String line : EXPECTED.lines().toList()) {
      String[] cells = line.split(" *\\| *", -1);
      expected.put(nfc(cells[0]), cells[1] + " " + new TreeSet<>(words(cells[2])));
    }
    Map<String, String> found = new TreeMap<>();
    for (CSVRecord row : manifest()) {
      found.put(nfc(row.get("file")), outcome(FOLDER.resolve(row.get("file"))));
    }
    assertThat(found).containsExactlyEntriesIn(expected);
  }

  @Test
  void givesEveryRefusalASentence() throws IOException {
    assumeTrue(Files.isDirectory(FOLDER), "real data absent: skipped");
    for (CSVRecord row : manifest()) {
      Path file = FOLDER.resolve(row.get("file"));
      try {
        Photo.open(Files.readAllBytes(file), file.toString(), PixelLimits.DEFAULT)
            .decode(1)
            .close();
      } catch (PhotoException e) {
        assertWithMessage(row.get("file")).that(e.sentence()).matches("[A-Z].{15,}\\.");
      }
    }
  }

  private static Iterable<CSVRecord> manifest() throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(FOLDER.resolve("MANIFEST.csv"), UTF_8, format)) {
      return parser.getRecords();
    }
  }

  private static String outcome(Path file) throws IOException {
    String name = file.getFileName().toString();
    if (!MediaFormat.looksLikeMedia(name)) {
      return "no media []";
    }
    byte[] bytes = Files.readAllBytes(file);
    Set<String> doubts = new TreeSet<>();
    for (Flag flag : ExifReader.read(bytes, MediaFormat.sniff(bytes), name, null).flags()) {
      doubts.add(flag.name());
    }
    try {
      Photo photo = Photo.open(bytes, name, PixelLimits.DEFAULT);
      try (Picture picture = photo.decode(1)) {
        doubts.addAll(words(photo.truncated() ? "TRUNCATED" : ""));
        doubts.addAll(words(picture.damaged() ? "DAMAGED" : ""));
        doubts.addAll(words(photo.wrongExtension() ? "WRONG_EXTENSION" : ""));
        return "%dx%d %s".formatted(picture.width(), picture.height(), doubts);
      }
    } catch (PhotoException e) {
      return e.code() + " " + doubts;
    }
  }

  private static Set<String> words(String text) {
    Set<String> words = new TreeSet<>();
    for (String word : text.split(" ", -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  private static String nfc(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC);
  }
}
