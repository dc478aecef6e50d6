package org.trapline.models.folder;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The cards that the scripts in tools/export write, run by Python without the libraries that the
 * weights would need. Skips, and says so, where there is no Python 3.11.
 */
class ExportScriptsTest {
  private static final Path SCRIPTS = Path.of("..", "tools", "export").toAbsolutePath();

  private static final String BEGIN =
      """
      import argparse, pathlib, sys
      sys.path.insert(0, sys.argv[1])
      import model_folder
      folder = pathlib.Path(sys.argv[2])
      options = argparse.Namespace(folder=folder, weights=pathlib.Path("maker's file.pt"))
      info = {"version": "4.0.2a"}
      """;

  @TempDir Path folder;

  @BeforeAll
  static void needsPython() throws IOException, InterruptedException {
    assumeTrue(
        finds("import tomllib"), "there is no Python 3.11 here: the scripts' cards go unread");
  }

  @Test
  void megaDetectorIsADetector() throws IOException, InterruptedException {
    ModelFolder model =
        made(
            """
            import yolov5_megadetector as script
            labels = ["animal", "person", "vehicle"]
            model_folder.write_card(folder, script.card(None, options, 1280, 64), labels)
            """);

    assertThat(model.card().identity().task()).isEqualTo(ModelTask.DETECTOR);
    assertThat(model.card().output().kind()).isEqualTo(OutputKind.YOLOV5);
    assertThat(model.card().input().resize().kind()).isEqualTo(ResizeRule.Kind.LETTERBOX_STRIDE);
    assertThat(model.card().input().pictures()).isEqualTo(PictureRule.MEGADETECTOR);
    assertThat(model.labels().indexesOf(LabelKind.HUMAN).boxed().toList()).containsExactly(1);
  }

  @Test
  void detectorsOfUltralyticsAreDetectors() throws IOException, InterruptedException {
    ModelFolder model =
        made(
            """
            import ultralytics_detector as script
            labels = ["animal", "person", "vehicle"]
            options.size = 960
            output = {"kind": "end-to-end", "nms_iou": 1.0}
            card = script.card(None, options, labels, output, False)
            model_folder.write_card(folder, card, labels)
            """);

    assertThat(model.card().output().kind()).isEqualTo(OutputKind.END_TO_END);
    assertThat(model.card().input().width()).isEqualTo(960);
  }

  @Test
  void classifiersOfPytorchWildlifeAreSpeciesModels() throws IOException, InterruptedException {
    ModelFolder model =
        made(
            """
            import pytorchwildlife_classifier as script
            labels = ["ocelot", "paca"]
            model_folder.write_card(folder, script.card(None, options, labels), labels)
            """);

    assertThat(model.card().identity().task()).isEqualTo(ModelTask.SPECIES);
    assertThat(model.card().output().kind()).isEqualTo(OutputKind.LOGITS);
    assertThat(model.labels().size()).isEqualTo(2);
  }

  @Test
  void speciesNetIsASpeciesModel() throws IOException, InterruptedException {
    String fox = "a;mammalia;carnivora;canidae;vulpes;vulpes;fox";
    Files.writeString(folder.resolve("list.txt"), fox);
    ModelFolder model =
        made(
            """
            import speciesnet as script
            model_folder.write_card(folder, script.card(None, options, info, True), "list.txt")
            """);

    assertThat(model.card().identity().name()).isEqualTo("speciesnet-4.0.2a");
    assertThat(model.card().input().batch()).isEqualTo(BatchRule.ONE_BY_ONE);
    assertThat(model.labels().line(0).taxon().scientificName()).isEqualTo("vulpes vulpes");
  }

  @Test
  void speciesNetsFeaturesAreABackbone() throws IOException, InterruptedException {
    ModelFolder model =
        made(
            """
            import speciesnet_features as script
            card = script.card(None, options, info, False, 1280)
            model_folder.write_card(folder, card, [], card_name="backbone.toml")
            """);

    assertThat(model.card().identity().task()).isEqualTo(ModelTask.FEATURES);
    assertThat(model.card().output().width()).isEqualTo(1280);
    assertThat(model.card().input().batch()).isEqualTo(BatchRule.FREE);
  }

  @Test
  void unpicklesOnlyWhatTheCatalogueKnowsUnlessForced() throws IOException, InterruptedException {
    run(
        """
        weights = folder / "unknown.pt"
        weights.write_bytes(b"anything")
        try:
            model_folder.catalogue_entry(weights, False)
            sys.exit("it was not refused")
        except SystemExit as refusal:
            assert "is not in catalogue.toml, and unpickling it could run any code" in str(refusal)
        assert model_folder.catalogue_entry(weights, True) is None
        model_folder.sha256 = lambda path: \
            "94e88fe97c8050f2e3d0cc4cb4f64729d639d74312dcbe2f74f8eecd3b01b276"
        assert model_folder.catalogue_entry(weights, False)["name"] == "megadetector-v5a"
        """);
  }

  @Test
  void overwritesNoFolder() throws IOException, InterruptedException {
    run(
        """
        try:
            model_folder.new_folder(folder)
            sys.exit("it was not refused")
        except SystemExit as refusal:
            assert "is there already" in str(refusal)
        """);
  }

  private ModelFolder made(String script) throws IOException, InterruptedException {
    TinyOnnx.colourClassifier().write(folder.resolve("model.onnx"));
    run(script);
    return ModelFolder.open(folder);
  }

  private void run(String script) throws IOException, InterruptedException {
    Path file = folder.resolve("script.py");
    Files.writeString(file, BEGIN + script);
    Process python =
        new ProcessBuilder("python3", "-B", file.toString(), SCRIPTS.toString(), folder.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertWithMessage(said).that(python.waitFor()).isEqualTo(0);
  }

  private static boolean finds(String statement) throws InterruptedException {
    try {
      return new ProcessBuilder(List.of("python3", "-c", statement)).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
