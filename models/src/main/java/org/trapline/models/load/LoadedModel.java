package org.trapline.models.load;

import org.trapline.models.blank.BlankFilter;
import org.trapline.models.blank.CardBlankFilter;
import org.trapline.models.blank.DetectorBlankFilter;
import org.trapline.models.detect.CardDetector;
import org.trapline.models.detect.Detector;
import org.trapline.models.djl.Device;
import org.trapline.models.djl.RanOn;
import org.trapline.models.djl.SceneRunner;
import org.trapline.models.djl.SharedWeights;
import org.trapline.models.features.CardFeatureExtractor;
import org.trapline.models.features.FeatureExtractor;
import org.trapline.models.folder.ModelFolder;
import org.trapline.models.folder.ModelFolderException;
import org.trapline.models.folder.ModelTask;
import org.trapline.models.species.CardSpeciesClassifier;
import org.trapline.models.species.SpeciesClassifier;

/**
 * One thread's hold on a model in memory. What it makes must be closed before it is, and belongs to
 * one thread each.
 */
public final class LoadedModel implements AutoCloseable {
  private final ModelFolder folder;
  private final SharedWeights.Lease lease;

  LoadedModel(ModelFolder folder, SharedWeights.Lease lease) {
    this.folder = folder;
    this.lease = lease;
  }

  /** The model's files. */
  public ModelFolder folder() {
    return folder;
  }

  /** What really runs it. */
  public RanOn ranOn() {
    return lease.ranOn();
  }

  /** Whether a GPU runs it. */
  boolean isOnGpu() {
    return !ranOn().device().equals(Device.CPU.toString());
  }

  /** Scenes per call; 1 where the model turned out not to take batches. */
  public int batchSize() {
    return lease.batchSize();
  }

  /** Name, version and first twelve digits of the weights' hash. */
  public String describe() {
    return folder.describe();
  }

  /** A blank filter; a detector serves as one too. */
  public BlankFilter newBlankFilter() {
    if (folder.card().identity().task() == ModelTask.DETECTOR) {
      return new DetectorBlankFilter(newDetector());
    }
    require(ModelTask.BLANK_FILTER);
    return new CardBlankFilter(runner(), folder.card(), folder.labels());
  }

  /** A detector. */
  public Detector newDetector() {
    require(ModelTask.DETECTOR);
    return new CardDetector(runner(), folder.card(), folder.labels());
  }

  /** A species classifier. */
  public SpeciesClassifier newSpeciesClassifier() {
    require(ModelTask.SPECIES);
    return new CardSpeciesClassifier(runner(), folder.card(), folder.labels());
  }

  /** A feature extractor. */
  public FeatureExtractor newFeatureExtractor() {
    require(ModelTask.FEATURES);
    return new CardFeatureExtractor(runner(), folder.card());
  }

  /** Runs scenes and gives the raw numbers; the caller closes it. */
  public SceneRunner runner() {
    return new SceneRunner(lease.network(), folder.card().input(), lease.batchSize());
  }

  private void require(ModelTask task) {
    ModelTask own = folder.card().identity().task();
    if (own != task) {
      throw ModelFolderException.about(
          folder.weights(),
          "is a model for the task '%s' and cannot be used as '%s': choose another model",
          own.word(),
          task.word());
    }
  }

  @Override
  public void close() {
    lease.close();
  }
}
