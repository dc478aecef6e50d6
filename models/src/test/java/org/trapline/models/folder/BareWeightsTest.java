package org.trapline.models.folder;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BareWeightsTest {
  @TempDir Path folder;

  @Test
  void readsWhatUltralyticsWroteIntoTheFile() {
    Path file =
        TinyOnnx.colourDetector()
            .metadata("task", "detect")
            .metadata("stride", "32")
            .metadata("version", "8.4.1")
            .metadata("license", "AGPL-3.0")
            .metadata("names", "{0: 'dog', 1: 'person', 2: \"farmer's car\"}")
            .write(folder.resolve("my model.onnx"));
    ModelFolder model = ModelFolder.open(file);
    assertThat(model.isBare()).isTrue();
    assertThat(model.guesses()).isEmpty();
    assertThat(model.card().identity().name()).isEqualTo("my-model");
    assertThat(model.card().identity().version()).isEqualTo("8.4.1");
    assertThat(model.card().identity().licence()).isEqualTo("AGPL-3.0");
    assertThat(model.card().output().kind()).isEqualTo(OutputKind.YOLOV8);
    assertThat(model.card().input().batch()).isEqualTo(BatchRule.ONE_BY_ONE);
    assertThat(model.labels().lines().stream().map(LabelLine::label))
        .containsExactly("dog", "person", "farmer's car")
        .inOrder();
  }

  @Test
  void takesThreeNamelessClassesForMegaDetectorsAndSaysSo() {
    ModelFolder model = ModelFolder.open(TinyOnnx.colourDetector().write(folder.resolve("d.onnx")));
    assertThat(model.labels().line(1).kind()).isEqualTo(LabelKind.HUMAN);
    assertThat(model.guesses().get(0)).contains("animal, person, vehicle");
  }

  @Test
  void takesTheLabelsThatLieBesideAClassifier() throws IOException {
    Files.writeString(folder.resolve("c.labels.txt"), "fox\nfrog\nempty\n");
    ModelFolder model =
        ModelFolder.open(TinyOnnx.colourClassifier().write(folder.resolve("c.onnx")));
    assertThat(model.card().identity().task()).isEqualTo(ModelTask.SPECIES);
    assertThat(model.card().output().kind()).isEqualTo(OutputKind.LOGITS);
    assertThat(model.labels().line(2).kind()).isEqualTo(LabelKind.BLANK);
    assertThat(model.guesses().get(0)).contains("are guesses");
  }

  @Test
  void sendsAClassifierWithoutLabelsToModelsAdd() {
    Path file = TinyOnnx.colourClassifier().write(folder.resolve("c.onnx"));
    assertThat(refusal(file)).contains("its classes have no names");
    assertThat(refusal(file)).contains("trapline models add c.onnx");
  }

  @Test
  void refusesAnOutputThatIsNoListOfBoxes() {
    TinyOnnx onnx = new TinyOnnx("x", 1, 3, 64, 64).node("Relu", List.of("x"), "y");
    Path file = onnx.output("y", 1, 9, 9).write(folder.resolve("d.onnx"));
    assertThat(refusal(file)).contains("its output of shape [1, 9, 9] is no known list of boxes");
  }

  @Test
  void refusesAnInputThatIsNoPicture() {
    TinyOnnx onnx = new TinyOnnx("x", 1, 16000).node("Relu", List.of("x"), "y");
    Path file = onnx.output("y", 1, 16000).write(folder.resolve("sound.onnx"));
    assertThat(refusal(file)).contains("its input of shape [1, 16000] is no batch of colour");
  }

  @Test
  void runsAModelOneByOneWhoseScalesAreMadeOverTheBatch() throws IOException {
    Files.writeString(folder.resolve("labels.txt"), "a\nb\nc\n");
    TinyOnnx onnx = TinyOnnx.colourClassifier().node("DynamicQuantizeLinear", List.of("x"), "z");
    ModelFolder model = ModelFolder.open(onnx.write(folder.resolve("c.onnx")));
    assertThat(model.card().input().batch()).isEqualTo(BatchRule.ONE_BY_ONE);
    assertThat(model.card().files().precision()).isEqualTo(WeightsEntry.Precision.INT8);
  }

  @Test
  void believesThePersonMoreThanTheFile() throws IOException {
    Path labels = Files.writeString(folder.resolve("words.txt"), "blank\nb\nc\n");
    ModelHints hints =
        new ModelHints(
            Optional.of("brook"),
            Optional.of(ModelTask.BLANK_FILTER),
            Optional.of(labels),
            OptionalInt.empty());
    ModelFolder model =
        BareWeights.open(TinyOnnx.colourClassifier().write(folder.resolve("c.onnx")), hints);
    assertThat(model.card().identity().name()).isEqualTo("brook");
    assertThat(model.card().identity().task()).isEqualTo(ModelTask.BLANK_FILTER);
    assertThat(model.labels().line(0).kind()).isEqualTo(LabelKind.BLANK);
  }

  @Test
  void tellsTheLayoutsOfBoxListsApart() {
    assertThat(BoxLayout.of(List.of(1L, 3549L, 85L), 416, 416, false)).hasValue(OutputKind.YOLOX);
    assertThat(BoxLayout.of(List.of(1L, 25200L, 85L), 640, 640, false)).hasValue(OutputKind.YOLOV5);
    assertThat(BoxLayout.of(List.of(1L, 102000L, 8L), 1280, 1280, false))
        .hasValue(OutputKind.YOLOV5);
    assertThat(BoxLayout.of(List.of(1L, 84L, 8400L), 640, 640, false)).hasValue(OutputKind.YOLOV8);
    assertThat(BoxLayout.of(List.of(1L, 300L, 6L), 640, 640, true)).hasValue(OutputKind.END_TO_END);
    assertThat(BoxLayout.of(List.of(1L, 10L, 10L), 640, 640, false)).isEmpty();
  }

  private static String refusal(Path file) {
    return assertThrows(ModelFolderException.class, () -> ModelFolder.open(file)).getMessage();
  }
}
