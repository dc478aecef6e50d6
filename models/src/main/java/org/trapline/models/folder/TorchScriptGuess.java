package org.trapline.models.folder;

import java.nio.file.Path;
import java.util.List;
import org.trapline.models.folder.ResizeRule.Interpolation;
import org.trapline.models.folder.ResizeRule.Kind;
import org.trapline.models.folder.TensorForm.Colours;
import org.trapline.models.folder.TensorForm.Element;
import org.trapline.models.folder.TensorForm.Layout;
import org.trapline.models.folder.WeightsEntry.Precision;

/**
 * TorchScript says nothing about its input, so task, size and labels must be told; the rest starts
 * from what most published models do.
 */
final class TorchScriptGuess {
  /** Mean and standard deviation of ImageNet, with which torchvision's models were trained. */
  static final Normalisation IMAGENET =
      new Normalisation(255, List.of(0.485, 0.456, 0.406), List.of(0.229, 0.224, 0.225));

  static final Normalisation ZERO_TO_ONE =
      new Normalisation(255, Normalisation.NONE.mean(), Normalisation.NONE.std());

  private TorchScriptGuess() {}

  static Guess of(Path weights, ModelHints hints) {
    if (hints.task().isEmpty() || hints.side().isEmpty()) {
      throw BareWeights.needsCard(
          weights, "TorchScript does not say what it is for and how large its input is");
    }
    Path labelsFile =
        hints
            .labels()
            .or(() -> BareWeights.labelsBeside(weights))
            .orElseThrow(() -> BareWeights.needsCard(weights, "no labels file was given"));
    ModelTask task = hints.task().get();
    Labels labels = LabelsReader.read(labelsFile, CategoryRules.NONE, task);
    boolean boxes = task == ModelTask.DETECTOR;
    int side = hints.side().getAsInt();
    InputSpec input =
        new InputSpec(
            side,
            side,
            new TensorForm(Layout.NCHW, Element.FLOAT32, Colours.RGB),
            boxes ? ZERO_TO_ONE : IMAGENET,
            new ResizeRule(boxes ? Kind.LETTERBOX : Kind.STRETCH, 114, side, Interpolation.HALVING),
            DecodePolicy.FULL,
            TorchScriptZip.codeMentions(weights, "quantized.linear_dynamic")
                ? BatchRule.ONE_BY_ONE
                : BatchRule.FREE);
    OutputSpec output =
        new OutputSpec(boxes ? OutputKind.YOLOV5 : OutputKind.LOGITS, "", BoxRule.DEFAULT);
    return new Guess(
        task,
        labels,
        input,
        output,
        TorchScriptZip.codeMentions(weights, "quantized.") ? Precision.INT8 : Precision.FLOAT32,
        Guess.About.NOTHING,
        List.of(
            "layout, colour order, scale, mean and std, resize rule and output kind are guesses:"
                + " compare them with the model's own documentation"));
  }
}
