package org.trapline.analysis.export.megadetector;

import static com.google.common.truth.Truth.assertThat;
import static org.trapline.analysis.TinyResult.animal;
import static org.trapline.analysis.TinyResult.other;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.analysis.TinyResult;
import org.trapline.analysis.TinyRun;
import org.trapline.schemas.ErrorCode;
import org.trapline.schemas.MediaLabel;

class MegaDetectorFileTest {
  @TempDir Path folder;
  private Path file;
  private JsonNode root;

  @BeforeEach
  void write() throws IOException {
    Path result =
        TinyResult.in(Files.createDirectories(folder.resolve("result")))
            .deployment("A 1", "A")
            .add(
                animal("A 1", "b.jpg", "2024-05-02T10:00:00", "Anas platyrhynchos", 0.8).with(2),
                animal("A 1", "a_\u00e9.jpg", "2024-05-02T11:00:00", "animal", 0.5),
                other("A 1", "c.jpg", "2024-05-03T10:00:00", MediaLabel.BLANK),
                other("A 1", "d.jpg", "2024-05-04T10:00:00", MediaLabel.HUMAN))
            .addFailure("A 1", "e.jpg", ErrorCode.UNREADABLE, "no pixels")
            .addFailure("A 1", "f.heic", ErrorCode.UNSUPPORTED_FORMAT, "HEIC")
            .addFailure("A 1", "g.jpg", ErrorCode.REJECTED_BY_MODEL, "no")
            .write();
    TinyRun.finish(result);
    file = folder.resolve("md.json");
    assertThat(MegaDetectorFile.write(result, file)).isEqualTo(7);
    root = new ObjectMapper().readTree(file.toFile());
  }

  private JsonNode image(int index) {
    return root.path("images").path(index);
  }

  @Test
  void keepsTheRulesOfTheValidator() {
    assertThat(BatchResultsRules.brokenBy(root)).isEmpty();
  }

  @Test
  void theRulesSeeWhatIsWrong() {
    breaking("info is an object", json -> json.remove("info"));
    breaking(
        "format_version is a string",
        json -> ((ObjectNode) json.path("info")).put("format_version", 1.6));
    breaking(
        "a failure has null detections",
        json -> ((ObjectNode) json.at("/images/4")).putArray("detections"));
    breaking(
        "without a failure detections is a list",
        json -> ((ObjectNode) json.at("/images/0")).putNull("detections"));
    breaking(
        "conf is a float, 1.0 and not 1",
        json -> ((ObjectNode) json.at("/images/0/detections/0")).put("conf", 1));
    breaking(
        "the category is listed",
        json -> ((ObjectNode) json.at("/images/0/detections/0")).put("category", "7"));
    breaking(
        "the class is listed",
        json -> ((ArrayNode) json.at("/images/0/detections/0/classifications/0")).set(0, 1));
    breaking(
        "classifications need their categories", json -> json.remove("classification_categories"));
    breaking(
        "detection_categories: names are not blank",
        json -> ((ObjectNode) json.path("detection_categories")).put("3", " "));
  }

  private void breaking(String rule, Consumer<ObjectNode> change) {
    ObjectNode copy = root.deepCopy();
    change.accept(copy);
    assertThat(BatchResultsRules.brokenBy(copy)).contains(rule);
  }

  @Test
  void cutsBoxesAndConfidencesOffAndRoundsClasses() {
    assertThat(image(1).path("file").asText()).isEqualTo("A 1/DCIM/b.jpg");
    assertThat(image(1).path("detections")).hasSize(2);
    JsonNode detection = image(1).at("/detections/0");
    // 0.9 and 0.4 in 32 bits lie a hair below and above it.
    assertThat(detection.path("conf").asDouble()).isEqualTo(0.899);
    assertThat(detection.path("bbox").toString()).isEqualTo("[0.25,0.4,0.2,0.3]");
    assertThat(detection.at("/classifications/0/1").asDouble()).isEqualTo(0.8);
  }

  @Test
  void namesClassesOnceAndNoneLikeACategory() {
    assertThat(root.path("classification_categories").toString())
        .isEqualTo("{\"0\":\"Anas platyrhynchos\",\"1\":\"animal (class)\"}");
    assertThat(root.at("/classification_category_descriptions/0").asText())
        .isEqualTo(";aves;;;;platyrhynchos;");
    assertThat(image(0).at("/detections/0/classifications/0/0").asText()).isEqualTo("1");
    assertThat(image(3).at("/detections/0/category").asText()).isEqualTo("2");
    assertThat(image(3).at("/detections/0").has("classifications")).isFalse();
  }

  @Test
  void tellsFailuresInTheFormatsWords() {
    assertThat(root.path("images").findValuesAsText("failure"))
        .containsExactly("image access failure", "illegal image type", "inference failure")
        .inOrder();
  }

  @Test
  void looksLikeTheFormatsOwnFiles() throws IOException {
    String text = Files.readString(file);
    assertThat(text).startsWith("{\n \"images\": [\n  {\n   \"file\": \"A 1/DCIM/a_\\u00E9.jpg\"");
    assertThat(text).endsWith("}\n");
    assertThat(root.at("/info/format_version").asText()).isEqualTo("1.6");
    assertThat(root.at("/info/detection_completion_time").asText())
        .isEqualTo("2026-01-02 03:04:05");
    assertThat(root.at("/info/detector").asText()).isEqualTo("finder 1.0 0123456789ab");
  }
}
