package org.trapline.models.load;

import java.util.List;
import java.util.Locale;
import org.trapline.models.classes.Probabilities;
import org.trapline.models.djl.SceneRunner;
import org.trapline.models.djl.SceneRunner.Answer;
import org.trapline.models.djl.Tensor;
import org.trapline.models.folder.ModelFolder;
import org.trapline.models.folder.ModelTask;
import org.trapline.models.pixels.Scene;

/**
 * How far a model's answers to the same scenes differ from one place where it runs to another.
 *
 * @param largest the largest difference of a score (a probability, a detector's confidence); of a
 *     feature relative to it, if that is above 1
 * @param otherAnswer what is answered otherwise altogether, such as another best label or a box
 *     that only one of them finds; empty where nothing is
 */
record AnswersCompared(float largest, String otherAnswer) {
  static final AnswersCompared EQUAL = new AnswersCompared(0, "");

  /** Runs both on the scenes. */
  static AnswersCompared of(
      ModelFolder folder, List<Scene> scenes, SceneRunner one, SceneRunner other) {
    ModelTask task = folder.card().identity().task();
    if (task == ModelTask.DETECTOR) {
      return BoxesCompared.of(folder, scenes, one, other);
    }
    List<Answer> ones = one.run(scenes);
    List<Answer> others = other.run(scenes);
    AnswersCompared all = EQUAL;
    for (int i = 0; i < scenes.size(); i++) {
      all =
          all.and(
              task == ModelTask.FEATURES
                  ? features(folder, ones.get(i), others.get(i))
                  : labels(folder, ones.get(i), others.get(i)));
    }
    return all;
  }

  private static AnswersCompared features(ModelFolder folder, Answer one, Answer other) {
    String name = folder.card().output().tensor();
    Tensor a = one.output(name);
    Tensor b = other.output(name);
    float largest = 0;
    for (int i = 0; i < a.size(); i++) {
      largest = max(largest, Math.abs(a.at(i) - b.at(i)) / Math.max(1, Math.abs(a.at(i))));
    }
    return new AnswersCompared(largest, "");
  }

  private static AnswersCompared labels(ModelFolder folder, Answer one, Answer other) {
    float[] a = Probabilities.of(one, folder.card().output());
    float[] b = Probabilities.of(other, folder.card().output());
    float largest = 0;
    for (int i = 0; i < a.length; i++) {
      largest = max(largest, Math.abs(a[i] - b[i]));
    }
    String best = folder.labels().line(best(a)).label();
    String otherBest = folder.labels().line(best(b)).label();
    return new AnswersCompared(
        largest,
        best.equals(otherBest)
            ? ""
            : "a drawn picture is '%s' on one and '%s' on the other".formatted(best, otherBest));
  }

  private static int best(float[] scores) {
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    return best;
  }

  /** The greater; what is no number stays none, so that it passes no comparison. */
  static float max(float one, float other) {
    return Math.max(one, other);
  }

  /** Both together. */
  AnswersCompared and(AnswersCompared more) {
    return new AnswersCompared(
        max(largest, more.largest), otherAnswer.isEmpty() ? more.otherAnswer : otherAnswer);
  }

  /** In words, as the end of a sentence. */
  String describe() {
    String scores = String.format(Locale.ROOT, "scores differ by %.1e at most", largest);
    return otherAnswer.isEmpty() ? scores : otherAnswer + ", and " + scores;
  }
}
