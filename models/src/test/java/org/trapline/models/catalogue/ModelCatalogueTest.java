package org.trapline.models.catalogue;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trapline.models.folder.LabelKind;
import org.trapline.models.folder.ModelFolder;
import org.trapline.models.folder.ModelFolderException;
import org.trapline.models.folder.ModelTask;

class ModelCatalogueTest {
  private static final Path ROOT = Path.of(System.getProperty("trapline.root"));

  @TempDir Path folder;

  static List<CatalogueEntry> all() {
    return ModelCatalogue.shipped().entries();
  }

  static List<CatalogueEntry> withoutPython() {
    return all().stream().filter(CatalogueEntry::installsWithoutPython).toList();
  }

  @Test
  void everyNameIsThereOnce() {
    assertThat(all().stream().map(CatalogueEntry::name).toList()).containsNoDuplicates();
    assertThat(ModelCatalogue.shipped().named("megadetector-v5a").orElseThrow().task())
        .isEqualTo(ModelTask.DETECTOR);
    assertThat(ModelCatalogue.shipped().named("megadetector-v99")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyEntrySaysWhatAUserMustKnow(CatalogueEntry entry) {
    assertThat(entry.name()).matches("[a-z0-9][a-z0-9.-]*");
    assertThat(entry.description()).isNotEmpty();
    assertThat(entry.licence()).isNotEmpty();
    assertThat(URI.create(entry.source()).getScheme()).isEqualTo("https");
    assertThat(entry.download().sha256()).matches("([0-9a-f]{64})?");
    assertThat(entry.download().md5()).matches("([0-9a-f]{32})?");
    assertThat(entry.download().bytes()).isAtLeast(0L);
    if (!entry.download().url().isEmpty()) {
      assertThat(URI.create(entry.download().url()).getScheme()).isEqualTo("https");
      assertThat(entry.download().file()).isNotEmpty();
    }
    if (!entry.licence().matches("Apache-2.0|MIT")) {
      assertWithMessage("a licence that is not plain needs a word about it")
          .that(entry.licenceNote())
          .isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyConversionNamesAScriptThatExists(CatalogueEntry entry) {
    if (entry.convert().isEmpty()) {
      return;
    }
    assertThat(entry.installsWithoutPython()).isFalse();
    String script = entry.convert().split(" ", 3)[1];
    assertThat(Files.isRegularFile(ROOT.resolve(script))).isTrue();
  }

  @ParameterizedTest
  @MethodSource("withoutPython")
  void whatRunsAsItIsCanBeFetchedAndChecked(CatalogueEntry entry) throws IOException {
    assertThat(entry.download().url()).isNotEmpty();
    assertThat(entry.download().isChecked()).isTrue();
    assertThat(entry.download().bytes()).isGreaterThan(0L);
    assertThat(entry.labels()).isNotEmpty();
    JsonNode card = new TomlMapper().readTree(entry.card());
    assertThat(card.path("model").path("name").textValue()).isEqualTo(entry.name());
    assertThat(card.path("model").path("licence").textValue()).isEqualTo(entry.licence());
    assertThat(card.has("files")).isFalse();
  }

  @Test
  void someModelsRunAsTheyAre() {
    assertThat(withoutPython().stream().map(CatalogueEntry::name).toList())
        .containsAtLeast("megadetector-v6-yolov9-c", "yolox-nano");
  }

  @Test
  @Tag("realdata")
  void theCardOfYoloxFitsTheRealFile() throws IOException {
    Path models = Path.of(System.getProperty("trapline.realdata"), "models");
    Path weights = models.resolve("yolox_nano_416.onnx");
    Assumptions.assumeTrue(Files.isRegularFile(weights), "real data absent: skipped");
    Files.copy(weights, folder.resolve("weights.onnx"));
    Files.copy(models.resolve("labels/coco.names"), folder.resolve("labels.txt"));
    CatalogueEntry entry = ModelCatalogue.shipped().named("yolox-nano").orElseThrow();
    ModelFolder opened = open(entry, sha256(weights));
    assertThat(opened.labels().size()).isEqualTo(80);
    assertThat(opened.labels().indexesOf(LabelKind.ANIMAL).count()).isEqualTo(10L);
    assertThat(opened.describe()).startsWith("yolox-nano 0.1.1rc0 ");
  }

  @ParameterizedTest
  @MethodSource("withoutPython")
  void everyCardIsReadUpToTheWeights(CatalogueEntry entry) throws IOException {
    Files.writeString(folder.resolve("labels.txt"), String.join("\n", entry.labels()));
    ModelFolderException refusal =
        assertThrows(ModelFolderException.class, () -> open(entry, "0".repeat(64)));
    // All of the card was understood, and then there are no weights.
    assertThat(refusal).hasMessageThat().contains("weights.onnx");
  }

  private static String sha256(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private ModelFolder open(CatalogueEntry entry, String sha256) throws IOException {
    Files.writeString(
        folder.resolve("model.toml"),
        entry.card()
            + "\n[files]\nweights = \"weights.onnx\"\nlabels = \"labels.txt\"\nsha256 = \""
            + sha256
            + "\"\n");
    return ModelFolder.open(folder);
  }
}
