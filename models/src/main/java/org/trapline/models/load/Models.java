package org.trapline.models.load;

import java.util.List;
import org.trapline.models.blank.CardBlankFilter;
import org.trapline.models.classes.Probabilities;
import org.trapline.models.detect.DetectorTrial;
import org.trapline.models.djl.Device;
import org.trapline.models.djl.Network;
import org.trapline.models.djl.NetworkFailure;
import org.trapline.models.djl.SceneRunner;
import org.trapline.models.djl.SharedWeights;
import org.trapline.models.djl.Tensor;
import org.trapline.models.folder.InputSpec;
import org.trapline.models.folder.ModelFolder;
import org.trapline.models.folder.ModelFolderException;
import org.trapline.models.input.InputBatch;
import org.trapline.models.pixels.Picture;
import org.trapline.models.pixels.Scene;

/**
 * Loads models. Each is in memory once per JVM and device; the first load tries it on drawn scenes
 * and refuses, with one sentence, what does not do what its card says.
 */
public final class Models {
  private Models() {}

  /**
   * Takes a hold on a model for one thread.
   *
   * @throws ModelFolderException if it cannot be loaded or does not do what its card says
   */
  public static LoadedModel load(ModelFolder folder, Device device) {
    return new LoadedModel(
        folder, SharedWeights.lease(folder, device, network -> tryOut(folder, network)));
  }

  /** Runs the model on drawn scenes; finds out whether it takes batches. */
  private static int tryOut(ModelFolder folder, Network network) {
    List<Picture> pictures = DrawnScenes.all();
    List<Scene> scenes = pictures.stream().map(p -> new Scene(p, p.whole())).toList();
    InputSpec input = folder.card().input();
    int size = input.batch().size();
    try {
      try {
        check(folder, run(network, input, size, scenes));
        return size;
      } catch (NetworkFailure inBatch) {
        if (size == 1 || input.batch().fixed()) {
          throw refusal(folder, inBatch);
        }
      }
      // A model saved for one picture fails on more, whatever its card hopes.
      try {
        check(folder, run(network, input, 1, scenes));
        return 1;
      } catch (NetworkFailure alone) {
        throw refusal(folder, alone);
      }
    } finally {
      pictures.forEach(Picture::close);
    }
  }

  private static List<SceneRunner.Answer> run(
      Network network, InputSpec input, int batchSize, List<Scene> scenes) {
    try (SceneRunner runner = new SceneRunner(new Borrowed(network), input, batchSize)) {
      return runner.run(scenes);
    }
  }

  private static void check(ModelFolder folder, List<SceneRunner.Answer> answers) {
    switch (folder.card().identity().task()) {
      case DETECTOR -> DetectorTrial.check(folder, answers);
      case BLANK_FILTER -> CardBlankFilter.check(folder, answers.get(0));
      case SPECIES -> Probabilities.check(folder, answers.get(0));
    }
  }

  private static ModelFolderException refusal(ModelFolder folder, NetworkFailure failure) {
    InputSpec input = folder.card().input();
    return new ModelFolderException(
        ("%s: loads, but cannot run on an input of %d x %d pixels, %s, %s (%s): correct [input] in"
                + " the card")
            .formatted(
                folder.weights(),
                input.width(),
                input.height(),
                input.form().layout(),
                input.form().element(),
                failure.getMessage()),
        failure);
  }

  /** Keeps the runner of a trial from closing the network of its caller. */
  private record Borrowed(Network network) implements Network {
    @Override
    public List<Tensor> run(InputBatch batch) {
      return network.run(batch);
    }

    @Override
    public void close() {
      // The network stays open for its owner.
    }
  }
}
