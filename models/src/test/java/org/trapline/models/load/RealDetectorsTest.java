package org.trapline.models.load;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapline.models.detect.Box;
import org.trapline.models.detect.Detector;
import org.trapline.models.djl.Device;
import org.trapline.models.folder.ModelFolder;
import org.trapline.models.pixels.Drawn;
import org.trapline.models.pixels.PhotoException;
import org.trapline.models.pixels.Picture;
import org.trapline.schemas.Category;

/**
 * Two public detectors from their bare files against scores that others measured on the same photos
 * with the same files. What differs are boxes that look more like a person than like an animal:
 * here a box is one thing, there each category has its own best score.
 */
@Tag("realdata")
class RealDetectorsTest {
  private static final double TOLERANCE = 0.02;

  /** One in a hundred, as shown on all photos; a small sample may happen to hold two of them. */
  private static int allowed(int compared) {
    return Math.max(2, compared / 100);
  }

  @ParameterizedTest
  @CsvSource({"yolov8n_int8_640.onnx,yolov8n_animal", "yolox_nano_416.onnx,yolox_animal"})
  void scoreEveryFifteenthPhotoAsOthersMeasured(String weights, String column)
      throws IOException, PhotoException {
    compare(weights, column, 15);
  }

  /**
   * Some two minutes: {@code ./mvnw -pl models -am test -Dtest=RealDetectorsTest
   * -Dtest.excludedTags=none}.
   */
  @Tag("slow")
  @ParameterizedTest
  @CsvSource({"yolov8n_int8_640.onnx,yolov8n_animal", "yolox_nano_416.onnx,yolox_animal"})
  void scoreAllPhotosAsOthersMeasured(String weights, String column)
      throws IOException, PhotoException {
    compare(weights, column, 1);
  }

  @Test
  void aFolderWithACardGivesWhatTheBareFileGives(@TempDir Path home)
      throws IOException, PhotoException {
    ModelFolder folder =
        RealModels.withCard(
            "coco-yolox.toml", "yolox_nano_416.onnx", "labels/coco.names", home.resolve("m"));
    ModelFolder bare = ModelFolder.open(RealModels.model("yolox_nano_416.onnx"));
    String photo = "google__cameratrapai/test_data/african_elephants.jpg";
    assertThat(boxes(folder, photo)).isEqualTo(boxes(bare, photo));
    assertThat(boxes(bare, photo).get(0).label()).isEqualTo("elephant");
  }

  private static List<Box> boxes(ModelFolder folder, String photo)
      throws IOException, PhotoException {
    try (LoadedModel model = Models.load(folder, Device.CPU);
        Detector detector = model.newDetector();
        Picture picture = RealModels.open(RealModels.photo(photo))) {
      return detector.detect(List.of(Drawn.whole(picture))).get(0);
    }
  }

  private static void compare(String weights, String column, int step)
      throws IOException, PhotoException {
    List<CSVRecord> photos = photos();
    List<String> different = new ArrayList<>();
    int compared = 0;
    try (LoadedModel model = Models.load(ModelFolder.open(RealModels.model(weights)), Device.CPU);
        Detector detector = model.newDetector()) {
      for (int i = 0; i < photos.size(); i += step) {
        double expected = Double.parseDouble(photos.get(i).get(column));
        String name = photos.get(i).get("file");
        double score = animal(detector, name);
        // Scores below the keep level are no boxes here.
        double least = model.folder().card().thresholds().keep();
        if (Math.abs(Math.max(score, least) - Math.max(expected, least)) > TOLERANCE) {
          different.add("%s: %.3f, others %.3f".formatted(name, score, expected));
        }
        compared++;
      }
    }
    assertThat(compared).isAtLeast(677 / step);
    assertWithMessage("%s", different).that(different.size()).isAtMost(allowed(compared));
  }

  private static double animal(Detector detector, String name) throws IOException, PhotoException {
    try (Picture picture = RealModels.open(RealModels.photo(name))) {
      return detector.detect(List.of(Drawn.whole(picture))).get(0).stream()
          .filter(box -> box.category() == Category.ANIMAL)
          .mapToDouble(Box::score)
          .max()
          .orElse(0);
    }
  }

  /** The lines of the measurement whose photo is given. */
  private static List<CSVRecord> photos() throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser rows =
        CSVParser.parse(RealModels.model("baseline_scores.csv"), StandardCharsets.UTF_8, format)) {
      return rows.stream()
          .filter(row -> Files.isRegularFile(RealModels.photo(row.get("file"))))
          .toList();
    }
  }
}
