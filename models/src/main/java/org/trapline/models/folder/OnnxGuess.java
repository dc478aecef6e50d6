package org.trapline.models.folder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trapline.models.folder.OnnxFile.Port;
import org.trapline.models.folder.ResizeRule.Interpolation;
import org.trapline.models.folder.ResizeRule.Kind;
import org.trapline.models.folder.TensorForm.Colours;
import org.trapline.models.folder.TensorForm.Element;
import org.trapline.models.folder.TensorForm.Layout;
import org.trapline.models.folder.WeightsEntry.Precision;

/** What an ONNX file's inputs, outputs and metadata say about how to run it. */
final class OnnxGuess {
  private final Path weights;
  private final OnnxFile onnx;
  private final ModelHints hints;
  private final List<String> notes = new ArrayList<>();
  private final Port input;
  private final Layout layout;
  private final int width;
  private final int height;

  private OnnxGuess(Path weights, OnnxFile onnx, ModelHints hints) {
    this.weights = weights;
    this.onnx = onnx;
    this.hints = hints;
    this.input = onlyInput();
    List<Long> shape = input.shape();
    this.layout = shape.get(1) == 3 ? Layout.NCHW : Layout.NHWC;
    this.height = side(shape.get(layout == Layout.NCHW ? 2 : 1), 0);
    this.width = side(shape.get(layout == Layout.NCHW ? 3 : 2), 1);
  }

  static Guess of(Path weights, OnnxFile onnx, ModelHints hints) {
    return new OnnxGuess(weights, onnx, hints).guess();
  }

  private Guess guess() {
    boolean boxes = isDetector();
    return boxes ? detector() : classifier();
  }

  private Port onlyInput() {
    if (onnx.inputs().size() != 1) {
      throw BareWeights.needsCard(
          weights, "it wants %d inputs instead of one picture".formatted(onnx.inputs().size()));
    }
    List<Long> shape = onnx.inputs().get(0).shape();
    if (shape.size() != 4 || (shape.get(1) != 3 && shape.get(3) != 3)) {
      throw BareWeights.needsCard(
          weights, "its input of shape %s is no batch of colour pictures".formatted(shape));
    }
    return onnx.inputs().get(0);
  }

  private int side(long stated, int index) {
    if (stated > 0) {
      return (int) stated;
    }
    if (hints.side().isPresent()) {
      return hints.side().getAsInt();
    }
    Optional<List<Integer>> size = onnx.metadata("imgsz").map(MakersMetadata::numbers);
    if (size.isPresent() && !size.get().isEmpty()) {
      return size.get().get(Math.min(index, size.get().size() - 1));
    }
    throw BareWeights.needsCard(weights, "the size of its input is not stated");
  }

  private boolean isDetector() {
    if (hints.task().isPresent()) {
      return hints.task().get() == ModelTask.DETECTOR;
    }
    String task = onnx.metadata("task").orElse("");
    return task.equals("detect") || (task.isEmpty() && onnx.outputs().get(0).shape().size() == 3);
  }

  private Guess detector() {
    List<Long> shape = onnx.outputs().get(0).shape();
    OutputKind kind =
        BoxLayout.of(shape, width, height, onnx.metadata("end2end").orElse("").equals("True"))
            .orElseThrow(
                () ->
                    BareWeights.needsCard(
                        weights,
                        "its output of shape %s is no known list of boxes".formatted(shape)));
    Labels labels = detectorLabels(kind, shape);
    boolean yolox = kind == OutputKind.YOLOX;
    TensorForm form = new TensorForm(layout, element(), yolox ? Colours.BGR : Colours.RGB);
    ResizeRule resize =
        new ResizeRule(
            yolox ? Kind.LETTERBOX_TOP_LEFT : Kind.LETTERBOX, 114, 32, Interpolation.HALVING);
    Normalisation normalisation =
        yolox || element() == Element.UINT8 ? Normalisation.NONE : TorchScriptGuess.ZERO_TO_ONE;
    if (onnx.metadata("stride").isEmpty()) {
      notes.add(
          "output kind %s, colour order and scale follow from the shapes alone"
              .formatted(kind.word()));
    }
    return finish(ModelTask.DETECTOR, labels, form, normalisation, resize, kind);
  }

  private Labels detectorLabels(OutputKind kind, List<Long> shape) {
    Optional<Labels> given = givenLabels(ModelTask.DETECTOR);
    if (given.isPresent()) {
      return given.get();
    }
    long classes =
        switch (kind) {
          case YOLOV8 -> Math.min(shape.get(1), shape.get(2)) - 4;
          case YOLOX, YOLOV5 -> shape.get(2) - 5;
          default -> 0;
        };
    if (classes == BoxLayout.COCO.size()) {
      notes.add("80 classes without names were taken for those of COCO");
      return labels(BoxLayout.COCO, ModelTask.DETECTOR);
    }
    if (classes == 3) {
      notes.add("three classes without names were taken for animal, person, vehicle");
      return labels(List.of("animal", "person", "vehicle"), ModelTask.DETECTOR);
    }
    throw BareWeights.needsCard(weights, "its classes have no names");
  }

  private Optional<Labels> givenLabels(ModelTask task) {
    if (hints.labels().isPresent()) {
      return hints.labels().map(file -> LabelsReader.read(file, CategoryRules.NONE, task));
    }
    Optional<Labels> own =
        onnx.metadata("names").map(MakersMetadata::names).map(names -> labels(names, task));
    return own.or(
        () ->
            BareWeights.labelsBeside(weights)
                .map(file -> LabelsReader.read(file, CategoryRules.NONE, task)));
  }

  private Labels labels(List<String> names, ModelTask task) {
    return LabelsReader.of(weights, names, CategoryRules.NONE, task);
  }

  private Guess classifier() {
    ModelTask task = hints.task().orElse(ModelTask.SPECIES);
    Labels labels =
        givenLabels(task)
            .orElseThrow(
                () ->
                    BareWeights.needsCard(
                        weights, "its classes have no names and no labels.txt lies beside it"));
    boolean byUltralytics = onnx.metadata("task").orElse("").equals("classify");
    Normalisation normalisation = normalisation(byUltralytics, labels.size());
    if (!byUltralytics) {
      notes.add(
          "colour order RGB, scale %s, mean %s, std %s and stretching are guesses: compare them"
                  .formatted(normalisation.scale(), normalisation.mean(), normalisation.std())
              + " with the model's own documentation");
    }
    ResizeRule resize =
        new ResizeRule(
            byUltralytics ? Kind.CENTRE_CROP : Kind.STRETCH,
            114,
            Math.min(width, height),
            Interpolation.HALVING);
    TensorForm form = new TensorForm(layout, element(), Colours.RGB);
    return finish(task, labels, form, normalisation, resize, classesKind());
  }

  private Normalisation normalisation(boolean byUltralytics, int classes) {
    if (element() == Element.UINT8) {
      return Normalisation.NONE;
    }
    return classes == 1000 && !byUltralytics
        ? TorchScriptGuess.IMAGENET
        : TorchScriptGuess.ZERO_TO_ONE;
  }

  private OutputKind classesKind() {
    return switch (onnx.lastOperators().getOrDefault(onnx.outputs().get(0).name(), "")) {
      case "Softmax" -> OutputKind.SOFTMAX;
      case "Sigmoid" -> OutputKind.SIGMOID;
      default -> OutputKind.LOGITS;
    };
  }

  private Guess finish(
      ModelTask task,
      Labels labels,
      TensorForm form,
      Normalisation normalisation,
      ResizeRule resize,
      OutputKind kind) {
    InputSpec spec =
        new InputSpec(width, height, form, normalisation, resize, DecodePolicy.FULL, batch());
    Guess.About about =
        new Guess.About(
            onnx.metadata("version").orElse(""),
            onnx.metadata("description").orElse(""),
            onnx.metadata("license").orElse(""));
    OutputSpec output = new OutputSpec(kind, "", BoxRule.DEFAULT);
    return new Guess(task, labels, spec, output, precision(), about, List.copyOf(notes));
  }

  private BatchRule batch() {
    long stated = input.shape().get(0);
    if (stated > 0) {
      return new BatchRule(true, (int) Math.min(stated, 256));
    }
    // Scales made at run time are made over the whole batch: neighbours would change a score.
    return onnx.quantisedAtRunTime() ? BatchRule.ONE_BY_ONE : BatchRule.FREE;
  }

  private Element element() {
    return switch ((int) input.elementType()) {
      case 1 -> Element.FLOAT32;
      case 2 -> Element.UINT8;
      case 10 -> Element.FLOAT16;
      default ->
          throw BareWeights.needsCard(weights, "its input is neither float32, float16 nor uint8");
    };
  }

  private Precision precision() {
    if (onnx.operators().contains("QuantizeLinear") || onnx.quantisedAtRunTime()) {
      return Precision.INT8;
    }
    return element() == Element.FLOAT16 ? Precision.FLOAT16 : Precision.FLOAT32;
  }
}
