package org.trapline.pipeline.settings;

import org.jspecify.annotations.Nullable;

/**
 * What is said about what lives at the stations.
 *
 * @param list {@code --species-list}: a file of names or of earlier observations, or {@link
 *     #NO_LIST}; null keeps the list that the result was published by before
 * @param radiusKm {@code --species-radius}: only what was seen this near to a station, kilometres,
 *     more than 0; null takes every name, or keeps the radius of a list that is kept
 */
public record LocalSpeciesChoice(@Nullable String list, @Nullable Double radiusKm) {
  /** Takes back the list that a result has. */
  public static final String NO_LIST = "none";

  /** Nothing was said. */
  public static final LocalSpeciesChoice AS_BEFORE = new LocalSpeciesChoice(null, null);

  /** Refuses a radius that is none, and one for no list. */
  public LocalSpeciesChoice {
    if (radiusKm != null && !(radiusKm > 0 && radiusKm <= 20_000)) {
      throw new IllegalArgumentException(
          "--species-radius must lie between 0 and 20000 kilometres, but was " + radiusKm);
    }
    if (radiusKm != null && NO_LIST.equals(list)) {
      throw new IllegalArgumentException(
          "--species-radius goes with a list, but --species-list is none: leave one of them out");
    }
  }
}
