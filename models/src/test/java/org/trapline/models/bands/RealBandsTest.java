package org.trapline.models.bands;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapline.models.bands.SpreadSample.Shot;
import org.trapline.models.exif.CaptureFacts;
import org.trapline.models.exif.ExifReader;
import org.trapline.models.pixels.Photo;
import org.trapline.models.pixels.PhotoException;
import org.trapline.models.pixels.Picture;
import org.trapline.models.pixels.PixelLimits;
import org.trapline.schemas.BandSource;
import org.trapline.schemas.PixelBox;

/**
 * Bands of real cameras against the rows that a person read off enlarged pictures: the first row of
 * the world and the first row of the lower band. A row mixed of both belongs to either.
 */
@Tag("realdata")
class RealBandsTest {
  private static final Path PHOTOS =
      Path.of(System.getProperty("trapline.realdata", "absent"), "photos");
  private static final int TOLERANCE = 2;

  @BeforeEach
  void skipWithoutPhotos() {
    assumeTrue(Files.isDirectory(PHOTOS), "real data absent: skipped");
  }

  @ParameterizedTest
  @CsvSource({
    "wildbio,             RECONYX,  PC900 PROFESSIONAL, 2048, 1536, 32, 1504",
    "wildbio,             RECONYX,  HF2 PRO COVERT,     2048, 1440, 32, 1408",
    "SpooksMcGoose,       BUSHNELL, '',                 1920, 1080, 0,  980",
    "conservationtechlab, '',       '',                 3264, 2448, 0,  2348",
    // Half-transparent; ten photos have it from row 336, six from 334, one from 335.
    "gabegalindo24,       MOULTRIE, EDGE,               640,  360,  0,  336",
    "DVM000,              '',       '',                 500,  375,  0,  351",
    // 32 rows of 1536, squeezed to 256: 5 1/3.
    "mikeyEcology,        '',       '',                 256,  256,  5,  251",
    "jniedballa,          G4,       CUDDEBACK,          100,  75,   0,  72",
    "jniedballa,          G6.1,     CUDDEBACK,          100,  75,   0,  72",
  })
  void measuresEachCameraWithEnoughPhotosToTwoRows(
      String source, String make, String model, int width, int height, int top, int bottom)
      throws IOException, PhotoException {
    CameraKey camera = new CameraKey(make, model, width, height);

    BandMeasurement measured = BandMeasurer.measure(evidence(files(source, camera), null));

    PixelBox scene = measured.scene();
    assertWithMessage(measured.toString()).that(measured.source()).isEqualTo(BandSource.MEASURED);
    assertWithMessage(measured.toString()).that(scene.y()).isIn(around(top));
    assertWithMessage(measured.toString()).that(scene.bottom()).isIn(around(bottom));
    assertThat(scene.x()).isEqualTo(0);
    assertThat(scene.width()).isEqualTo(width);
  }

  @Test
  void cropsNoCameraWithFewPhotosOrOneLight() throws IOException, PhotoException {
    int unsure = 0;
    for (Map.Entry<String, List<Path>> group : groups().entrySet()) {
      boolean onlyByNight = group.getKey().startsWith("hannaboe");
      if (group.getValue().size() < BandMeasurer.MIN_PHOTOS || onlyByNight) {
        BandMeasurement measured = BandMeasurer.measure(evidence(group.getValue(), null));
        assertWithMessage(group.getKey()).that(measured.source()).isEqualTo(BandSource.UNSURE);
        unsure++;
      }
    }
    assertThat(unsure).isEqualTo(17);
  }

  @ParameterizedTest
  @CsvSource({
    "wildbio,             RECONYX,  PC900 PROFESSIONAL, 2048, 1536",
    "wildbio,             RECONYX,  HF2 PRO COVERT,     2048, 1440",
    "SpooksMcGoose,       BUSHNELL, '',                 1920, 1080",
    "conservationtechlab, '',       '',                 3264, 2448",
    "gabegalindo24,       MOULTRIE, EDGE,               640,  360",
    "DVM000,              '',       '',                 500,  375",
    "mikeyEcology,        '',       '',                 256,  256"
  })
  void findsNoBandInWhatIsLeftAfterCropping(
      String source, String make, String model, int width, int height)
      throws IOException, PhotoException {
    List<Path> files = files(source, new CameraKey(make, model, width, height));
    PixelBox scene = BandMeasurer.measure(evidence(files, null)).scene();

    BandMeasurement again = BandMeasurer.measure(evidence(files, inner(scene)));

    assertWithMessage(again.toString()).that(again.source()).isEqualTo(BandSource.NO_BAND);
  }

  /** Leaves out the rows that the tolerance allows to be left of a band. */
  private static PixelBox inner(PixelBox scene) {
    return new PixelBox(
        scene.x(), scene.y() + TOLERANCE, scene.width(), scene.height() - 2 * TOLERANCE);
  }

  private static List<Integer> around(int row) {
    return row == 0 ? List.of(0) : List.of(row - 2, row - 1, row, row + 1, row + 2);
  }

  private static List<BandEvidence> evidence(List<Path> files, @Nullable PixelBox part)
      throws IOException, PhotoException {
    List<Shot> shots = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      shots.add(new Shot(i, time(files.get(i)), null));
    }
    List<BandEvidence> evidence = new ArrayList<>();
    for (int index : SpreadSample.of(shots)) {
      Path file = files.get(index);
      Photo photo = Photo.open(Files.readAllBytes(file), file.toString(), PixelLimits.DEFAULT);
      try (Picture whole = photo.decode(1);
          Picture picture = cut(whole, part == null ? whole.whole() : part)) {
        evidence.add(BandEvidence.byClock(picture, time(file)));
      }
    }
    return evidence;
  }

  private static Picture cut(Picture whole, PixelBox part) {
    return new Picture(whole.view(part).clone(), part.width(), part.height(), whole.damaged());
  }

  private static @Nullable LocalDateTime time(Path file) throws IOException, PhotoException {
    byte[] bytes = Files.readAllBytes(file);
    Photo photo = Photo.open(bytes, file.toString(), PixelLimits.DEFAULT);
    CaptureFacts facts = ExifReader.read(bytes, photo.format(), file.toString(), null);
    return facts.clock().local();
  }

  private static List<Path> files(String source, CameraKey camera) throws IOException {
    return groups().getOrDefault(source + ": " + camera.words(), List.of());
  }

  private static Map<String, List<Path>> groups() throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    Map<String, List<Path>> groups = new TreeMap<>();
    try (CSVParser parser = CSVParser.parse(PHOTOS.resolve("MANIFEST.csv"), UTF_8, format)) {
      for (CSVRecord row : parser) {
        CameraKey camera =
            new CameraKey(
                row.get("make"),
                row.get("model"),
                Integer.parseInt(row.get("width")),
                Integer.parseInt(row.get("height")));
        String file = row.get("file");
        String source = file.substring(0, file.indexOf("__"));
        groups
            .computeIfAbsent(source + ": " + camera.words(), any -> new ArrayList<>())
            .add(PHOTOS.resolve(file));
      }
    }
    groups.values().forEach(files -> files.sort(Comparator.naturalOrder()));
    return groups;
  }
}
