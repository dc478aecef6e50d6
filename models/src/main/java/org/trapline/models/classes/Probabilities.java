package org.trapline.models.classes;

import org.trapline.models.djl.SceneRunner;
import org.trapline.models.djl.Tensor;
import org.trapline.models.folder.ModelFolder;
import org.trapline.models.folder.ModelFolderException;
import org.trapline.models.folder.OutputKind;
import org.trapline.models.folder.OutputSpec;

/** Probabilities of a classifier's labels for one scene. */
public final class Probabilities {
  private Probabilities() {}

  /** One probability per label, in the order of the labels. */
  public static float[] of(SceneRunner.Answer answer, OutputSpec spec) {
    Tensor output = answer.output(spec.tensor());
    return spec.kind() == OutputKind.LOGITS ? softmax(output) : plain(output);
  }

  /** Refuses a model whose answer has not one number per label, or numbers that cannot be. */
  public static void check(ModelFolder folder, SceneRunner.Answer answer) {
    Tensor output = answer.output(folder.card().output().tensor());
    if (output.size() != folder.labels().size()) {
      throw ModelFolderException.about(
          folder.weights(),
          "gives %d scores for a scene, but the labels file %s has %d labels: take the labels file"
              + " that belongs to these weights",
          output.size(),
          folder.card().files().labels(),
          folder.labels().size());
    }
    if (folder.card().output().kind() == OutputKind.LOGITS) {
      return;
    }
    for (int i = 0; i < output.size(); i++) {
      if (!(output.at(i) >= 0 && output.at(i) <= 1.001f)) {
        throw ModelFolderException.about(
            folder.weights(),
            "gives %s as a score, which is no probability: set [output] kind to logits",
            output.at(i));
      }
    }
  }

  private static float[] plain(Tensor output) {
    float[] values = new float[output.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = output.at(i);
    }
    return values;
  }

  /** Softmax in double precision, so that the sum does not depend on the order. */
  private static float[] softmax(Tensor output) {
    double greatest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < output.size(); i++) {
      greatest = Math.max(greatest, output.at(i));
    }
    double sum = 0;
    double[] powers = new double[output.size()];
    for (int i = 0; i < powers.length; i++) {
      powers[i] = Math.exp(output.at(i) - greatest);
      sum += powers[i];
    }
    float[] values = new float[powers.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (powers[i] / sum);
    }
    return values;
  }
}
