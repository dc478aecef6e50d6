package org.trapline.models.fetch;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.models.catalogue.CatalogueEntry;
import org.trapline.models.catalogue.CatalogueEntry.Download;
import org.trapline.models.folder.ModelFolder;
import org.trapline.models.folder.ModelFolderException;
import org.trapline.models.folder.ModelHints;
import org.trapline.models.folder.ModelTask;
import org.trapline.models.folder.TinyModels;

class AddPublishedTest {
  @TempDir Path folder;
  private Path home;
  private byte[] weights;
  private LoopbackServer server;

  @BeforeEach
  void starts() throws IOException {
    home = folder.resolve("home");
    weights =
        Files.readAllBytes(TinyModels.detector(folder.resolve("maker")).resolve("weights.onnx"));
    server = new LoopbackServer(weights);
  }

  @AfterEach
  void stops() {
    server.close();
  }

  @Test
  void installsAModelOfTheCatalogueWithItsCard() {
    ModelFolder added = add().fromCatalogue(entry(card(), sha256()));
    assertThat(added.isBare()).isFalse();
    assertThat(added.card().identity().name()).isEqualTo("colours");
    assertThat(added.card().identity().licence()).isEqualTo("CC0-1.0");
    assertThat(added.labels().line(2).label()).isEqualTo("vehicle");
    assertThat(Files.isDirectory(home.resolve("colours"))).isTrue();
  }

  @Test
  void installsNothingWhoseHashIsWrong() {
    assertThrows(
        ModelFolderException.class, () -> add().fromCatalogue(entry(card(), "1".repeat(64))));
    assertThat(Files.exists(home.resolve("colours"))).isFalse();
  }

  @Test
  void fetchesNothingIfTheNameIsTaken() {
    add().fromCatalogue(entry(card(), sha256()));
    ModelFolderException refusal =
        assertThrows(
            ModelFolderException.class, () -> add().fromCatalogue(entry(card(), sha256())));
    assertThat(refusal).hasMessageThat().contains("installed already");
    assertThat(server.ranges).hasSize(1);
  }

  @Test
  void tellsHowAModelIsConverted() {
    ModelFolderException refusal =
        assertThrows(ModelFolderException.class, () -> add().fromCatalogue(entry("", sha256())));
    assertThat(refusal).hasMessageThat().contains("run 'python3 convert.py' once");
    assertThat(server.ranges).isEmpty();
  }

  @Test
  void addsAFileFromAnyAddressAndKeepsItUntilItIsAdded() throws IOException {
    PublishedFile file = PublishedFile.at(server.url("found.onnx"), "");
    Files.createDirectories(home.resolve("found"));
    assertThrows(ModelFolderException.class, () -> add().fromAddress(file, ModelHints.NONE));
    Files.delete(home.resolve("found"));
    ModelFolder added = add().fromAddress(file, ModelHints.NONE);
    assertThat(added.weights()).isEqualTo(home.resolve("found/found.onnx"));
    assertThat(server.ranges).hasSize(1);
  }

  private AddPublished add() {
    return AddPublished.to(home, (bytes, total) -> {});
  }

  private static String card() {
    String card = TinyModels.DETECTOR_CARD;
    return card.substring(0, card.indexOf("[files]")) + card.substring(card.indexOf("[input]"));
  }

  private String sha256() {
    return Hashing.sha256().hashBytes(weights).toString();
  }

  private CatalogueEntry entry(String card, String sha256) {
    URI url = server.url("colours.onnx");
    return new CatalogueEntry(
        "colours",
        ModelTask.DETECTOR,
        "Knows three colours.",
        "https://maker.example",
        "CC0-1.0",
        "",
        new Download(url.toString(), "colours.onnx", weights.length, sha256, ""),
        List.of("animal", "person", "vehicle"),
        card,
        "python3 convert.py");
  }
}
