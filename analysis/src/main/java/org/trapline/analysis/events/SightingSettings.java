package org.trapline.analysis.events;

/**
 * What counts as a sighting.
 *
 * @param allowFileTimes whether times from a file's modification may be used
 * @param smoothBursts whether all animals of a burst get the label with the highest sum of scores
 */
public record SightingSettings(boolean allowFileTimes, boolean smoothBursts) {
  /** Only times from cameras and people; each label as the model gave it. */
  public static final SightingSettings USUAL = new SightingSettings(false, false);
}
