package org.trapline.models.load;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trapline.models.blank.CardBlankFilter;
import org.trapline.models.classes.Probabilities;
import org.trapline.models.detect.DetectorTrial;
import org.trapline.models.djl.Device;
import org.trapline.models.djl.Network;
import org.trapline.models.djl.NetworkFailure;
import org.trapline.models.djl.SceneRunner;
import org.trapline.models.djl.SharedWeights;
import org.trapline.models.djl.Tensor;
import org.trapline.models.features.CardFeatureExtractor;
import org.trapline.models.folder.InputSpec;
import org.trapline.models.folder.ModelFolder;
import org.trapline.models.folder.ModelFolderException;
import org.trapline.models.folder.WeightsEntry.Precision;
import org.trapline.models.input.InputBatch;
import org.trapline.models.pixels.Picture;
import org.trapline.models.pixels.Scene;

/**
 * Loads models. Each is in memory once per JVM and device; the first load tries it on drawn scenes
 * and refuses, with one sentence, what does not do what its card says.
 */
public final class Models {
  private static final Logger LOG = LoggerFactory.getLogger(Models.class);

  /** Largest difference, relative above 1, that rounding on a GPU may make. */
  private static final float SAME = 1e-4f;

  private Models() {}

  /**
   * Takes a hold on a model for one thread.
   *
   * @throws ModelFolderException if it cannot be loaded or does not do what its card says
   */
  public static LoadedModel load(ModelFolder folder, Device device) {
    return new LoadedModel(
        folder,
        SharedWeights.lease(
            folder, device, network -> tryOut(folder, network, batchSize(folder, device))));
  }

  private static int batchSize(ModelFolder folder, Device device) {
    InputSpec input = folder.card().input();
    return SharedWeights.place(folder, device).kind() == Device.Kind.GPU
        ? input.batch().onGpu(input.width(), input.height())
        : input.batch().onCpu(input.width(), input.height());
  }

  /** Runs the model on drawn scenes; finds out whether it takes batches. */
  private static int tryOut(ModelFolder folder, Network network, int batchSize) {
    List<Picture> pictures = DrawnScenes.all();
    List<Scene> scenes = pictures.stream().map(p -> new Scene(p, p.whole())).toList();
    try {
      return tryOut(folder, network, batchSize, scenes);
    } catch (NetworkFailure failure) {
      throw refusal(folder, failure);
    } finally {
      pictures.forEach(Picture::close);
    }
  }

  private static int tryOut(
      ModelFolder folder, Network network, int batchSize, List<Scene> scenes) {
    InputSpec input = folder.card().input();
    if (batchSize > 1) {
      try {
        List<SceneRunner.Answer> together = run(network, input, batchSize, scenes);
        check(folder, together);
        List<SceneRunner.Answer> alone = run(network, input, batchSize, scenes.subList(0, 1));
        if (same(together.get(0), alone.get(0))) {
          return batchSize;
        }
        LOG.info("{}: scores depend on the other scenes of a batch", folder.describe());
      } catch (NetworkFailure inBatch) {
        // A model saved for one picture fails on more, whatever its card hopes.
        LOG.info("{}: does not take batches: {}", folder.describe(), inBatch.getMessage());
      }
      if (input.batch().fixed()) {
        throw ModelFolderException.about(
            folder.weights(),
            "cannot be run in batches of %d as its card says: set batch_size = 1 in the card",
            batchSize);
      }
    }
    check(folder, run(network, input, 1, scenes));
    return 1;
  }

  /** Whether two answers about one scene are equal but for the last digits. */
  private static boolean same(SceneRunner.Answer one, SceneRunner.Answer other) {
    for (int output = 0; output < one.outputs().size(); output++) {
      Tensor a = one.outputs().get(output);
      Tensor b = other.outputs().get(output);
      for (int i = 0; i < a.size(); i++) {
        if (!(Math.abs(a.at(i) - b.at(i)) <= SAME * Math.max(1, Math.abs(a.at(i))))) {
          return false;
        }
      }
    }
    return true;
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
      case FEATURES -> CardFeatureExtractor.check(folder, answers.get(0));
    }
  }

  private static ModelFolderException refusal(ModelFolder folder, NetworkFailure failure) {
    return new ModelFolderException(
        "%s: loads, but cannot run on an input of %s (%s): %s"
            .formatted(
                folder.weights(),
                folder.card().input().describe(),
                failure.getMessage(),
                advice(folder.card().files().precision(), String.valueOf(failure.getMessage()))),
        failure);
  }

  /** What to do about a network that does not run, by what the engine says of it. */
  static String advice(Precision precision, String words) {
    if (words.contains("CUDNN") || words.contains("CUBLAS") || words.contains("CUDA failure")) {
      return "that is not the model but the GPU's libraries: name those that this engine was built"
          + " for in LD_LIBRARY_PATH (docs/packages.md), or choose --device cpu";
    }
    return precision == Precision.FLOAT16
        ? "half precision is for GPUs; take the model in float32 here, or correct [input] in the"
            + " card"
        : "correct [input] in the card";
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
