package org.trapline.pipeline.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.trapline.models.speciesnet.Place;
import org.trapline.transforms.publish.DuplicateChoice;

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
 * @param country {@code --country}: three letters, {@code none} to turn SpeciesNet's geofence off
 * @param region {@code --admin1-region}: two letters, of {@code country} or of the one before
 * @param deploymentsCsv {@code --deployments}: stations, offsets and clock shifts; null for none
 * @param localSpecies {@code --species-list} and {@code --species-radius}
 * @param duplicates {@code --duplicates}: whether animals in duplicates count; null means that they
 *     don't, or for a republication as before
 */
public record PublishSettings(
    @Nullable Float animalThreshold,
    @Nullable Float humanThreshold,
    @Nullable Float vehicleThreshold,
    @Nullable Float blankThreshold,
    @Nullable Float speciesThreshold,
    @Nullable String country,
    @Nullable String region,
    @Nullable Path deploymentsCsv,
    LocalSpeciesChoice localSpecies,
    @Nullable DuplicateChoice duplicates) {
  /** What turns the geofence off. */
  public static final String NO_COUNTRY = "none";

  /** What the cards say, and no deployments.csv. */
  public static final PublishSettings DEFAULT =
      new PublishSettings(null, null, null, null, null, null);

  /** Thresholds and deployments; everything else stays as it was. */
  public PublishSettings(
      @Nullable Float animalThreshold,
      @Nullable Float humanThreshold,
      @Nullable Float vehicleThreshold,
      @Nullable Float blankThreshold,
      @Nullable Float speciesThreshold,
      @Nullable Path deploymentsCsv) {
    this(
        animalThreshold,
        humanThreshold,
        vehicleThreshold,
        blankThreshold,
        speciesThreshold,
        null,
        null,
        deploymentsCsv,
        LocalSpeciesChoice.AS_BEFORE,
        null);
  }

  /** Refuses thresholds that are no score, and codes of places that do not exist. */
  public PublishSettings {
    check("--animal-threshold", animalThreshold);
    check("--human-threshold", humanThreshold);
    check("--vehicle-threshold", vehicleThreshold);
    check("--blank-threshold", blankThreshold);
    check("--species-threshold", speciesThreshold);
    var unused = place(country, region, Place.UNKNOWN);
  }

  /**
   * The place that the geofence goes by now.
   *
   * @param before what the result was published by
   * @throws IllegalArgumentException for codes that do not exist
   */
  public Place place(Place before) {
    return place(country, region, before);
  }

  private static Place place(@Nullable String country, @Nullable String region, Place before) {
    if (NO_COUNTRY.equals(country)) {
      return Place.UNKNOWN;
    }
    try {
      return new Place(
          country == null ? before.country() : country,
          country == null && region == null ? before.region() : region);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("--country or --admin1-region: " + e.getMessage(), e);
    }
  }

  private static void check(String option, @Nullable Float value) {
    if (value != null && !(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(
          "%s must lie between 0 and 1, but was %s".formatted(option, value));
    }
  }
}
