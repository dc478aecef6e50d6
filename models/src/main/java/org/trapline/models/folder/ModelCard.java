package org.trapline.models.folder;

/**
 * All that must be known about a model to run it and to defend its answers; the readable file
 * {@code model.toml} beside the weights.
 *
 * @param identity name, version, task, licence
 * @param files weights, labels and the hash of the weights
 * @param input how a scene becomes numbers
 * @param output what the numbers that come back mean
 * @param categories which labels are animals, people, vehicles, blank
 * @param thresholds from which score on an answer counts
 */
public record ModelCard(
    ModelIdentity identity,
    WeightsEntry files,
    InputSpec input,
    OutputSpec output,
    CategoryRules categories,
    Thresholds thresholds) {

  /** Refuses an output that does not fit the task. */
  public ModelCard {
    if (!output.kind().fits(identity.task())) {
      throw new IllegalArgumentException(
          "a model for the task %s cannot have output of the kind %s"
              .formatted(identity.task().word(), output.kind().word()));
    }
  }

  /** The pixels that this model needs: those of its input. */
  public PixelNeed pixelNeed() {
    return new PixelNeed(input.decode(), input.width(), input.height(), input.pictures());
  }
}
