package org.trapline.models.features;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.trapline.models.djl.SceneRunner;
import org.trapline.models.djl.Tensor;
import org.trapline.models.folder.ModelCard;
import org.trapline.models.folder.ModelFolder;
import org.trapline.models.folder.ModelFolderException;
import org.trapline.models.folder.PixelNeed;
import org.trapline.models.pixels.Scene;

/** A feature extractor that does what its card says. */
public final class CardFeatureExtractor implements FeatureExtractor {
  private final SceneRunner runner;
  private final ModelCard card;

  /** Describes with {@code runner}, which it owns from now on. */
  public CardFeatureExtractor(SceneRunner runner, ModelCard card) {
    this.runner = runner;
    this.card = card;
  }

  /** Refuses a backbone whose answer is not one row of as many numbers as its card says. */
  public static void check(ModelFolder folder, SceneRunner.Answer answer) {
    Tensor output = answer.output(folder.card().output().tensor());
    int width = folder.card().output().width();
    if (output.shape().size() != 1) {
      throw ModelFolderException.about(
          folder.weights(),
          "its output has the shape %s for one scene, but features are one row of numbers: export"
              + " the network behind its pooling, not before",
          output.shape());
    }
    if (output.size() != width) {
      throw ModelFolderException.about(
          folder.weights(),
          "gives %d features for a scene, but the card says %d: correct [output] width",
          output.size(),
          width);
    }
  }

  @Override
  public PixelNeed need() {
    return card.pixelNeed();
  }

  @Override
  public int width() {
    return card.output().width();
  }

  @Override
  public List<Features> describe(List<Scene> scenes) {
    List<Features> rows =
        new ArrayList<>(Collections.nCopies(scenes.size(), new Features(new float[0])));
    runner.run(scenes, (i, answer) -> rows.set(i, features(answer.output(card.output().tensor()))));
    return rows;
  }

  private static Features features(Tensor output) {
    float[] values = new float[output.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = output.at(i);
    }
    return new Features(values);
  }

  @Override
  public void close() {
    runner.close();
  }
}
