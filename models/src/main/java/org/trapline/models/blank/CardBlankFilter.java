package org.trapline.models.blank;

import java.util.List;
import org.trapline.models.classes.Probabilities;
import org.trapline.models.djl.SceneRunner;
import org.trapline.models.folder.LabelKind;
import org.trapline.models.folder.Labels;
import org.trapline.models.folder.ModelCard;
import org.trapline.models.folder.ModelFolder;
import org.trapline.models.folder.ModelFolderException;
import org.trapline.models.folder.PixelNeed;
import org.trapline.models.pixels.Scene;

/**
 * A blank filter that does what its card says. The probability of blank is that of its blank labels
 * together; a filter whose only label is something other than blank gives the rest to 1.
 */
public final class CardBlankFilter implements BlankFilter {
  private final SceneRunner runner;
  private final ModelCard card;
  private final int[] blank;

  /** Filters with {@code runner}, which it owns from now on. */
  public CardBlankFilter(SceneRunner runner, ModelCard card, Labels labels) {
    this.runner = runner;
    this.card = card;
    this.blank = labels.indexesOf(LabelKind.BLANK).toArray();
  }

  /** Refuses a model that cannot say blank. */
  public static void check(ModelFolder folder, SceneRunner.Answer answer) {
    Probabilities.check(folder, answer);
    Labels labels = folder.labels();
    if (labels.indexesOf(LabelKind.BLANK).findAny().isEmpty() && labels.size() > 1) {
      throw ModelFolderException.about(
          folder.weights(),
          "none of its %d labels means blank: name it under [categories] in the card, such as"
              + " blank = [\"empty\"]",
          labels.size());
    }
  }

  @Override
  public PixelNeed need() {
    return card.pixelNeed();
  }

  @Override
  public float[] judge(List<Scene> scenes) {
    float[] scores = new float[scenes.size()];
    runner.run(scenes, (i, answer) -> scores[i] = blank(Probabilities.of(answer, card.output())));
    return scores;
  }

  private float blank(float[] probabilities) {
    if (blank.length == 0) {
      return 1 - probabilities[0];
    }
    float sum = 0;
    for (int label : blank) {
      sum += probabilities[label];
    }
    return Math.min(sum, 1);
  }

  @Override
  public void close() {
    runner.close();
  }
}
