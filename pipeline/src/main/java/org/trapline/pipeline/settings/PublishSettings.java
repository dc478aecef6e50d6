package org.trapline.pipeline.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Whatever only changes how rows are made of scores: the publish fingerprint is made of it, and
 * republishing applies a change in seconds, without the photos. Null means what the model's card
 * says.
 *
 * @param animalThreshold {@code --animal-threshold}: from this detector score on an animal counts,
 *     0 to 1
 * @param humanThreshold {@code --human-threshold}: likewise for humans
 * @param vehicleThreshold {@code --vehicle-threshold}: likewise for vehicles
 * @param blankThreshold {@code --blank-threshold}: from this filter score on a file is blank; may
 *     not lie below the cascade's cut-off at judging
 * @param speciesThreshold {@code --species-threshold}: below this score the species is unknown
 * @param deploymentsCsv {@code --deployments}: stations, offsets and clock shifts; null for none
 */
public record PublishSettings(
    @Nullable Float animalThreshold,
    @Nullable Float humanThreshold,
    @Nullable Float vehicleThreshold,
    @Nullable Float blankThreshold,
    @Nullable Float speciesThreshold,
    @Nullable Path deploymentsCsv) {
  /** What the cards say, and no deployments.csv. */
  public static final PublishSettings DEFAULT =
      new PublishSettings(null, null, null, null, null, null);

  /** Refuses thresholds that are no score. */
  public PublishSettings {
    check("--animal-threshold", animalThreshold);
    check("--human-threshold", humanThreshold);
    check("--vehicle-threshold", vehicleThreshold);
    check("--blank-threshold", blankThreshold);
    check("--species-threshold", speciesThreshold);
  }

  private static void check(String option, @Nullable Float value) {
    if (value != null && !(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(
          "%s must lie between 0 and 1, but was %s".formatted(option, value));
    }
  }
}
