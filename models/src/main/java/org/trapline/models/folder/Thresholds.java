package org.trapline.models.folder;

/**
 * From which score on an answer counts. All but {@code keep} are only the model's defaults: they
 * are applied when tables are published and a survey may set its own.
 *
 * @param keep boxes at or below it are not even rows (YOLOX: below it), 0 to 1
 * @param animal an animal box counts from here on
 * @param human a human box counts from here on
 * @param vehicle a vehicle box counts from here on
 * @param blank a scene is blank from here on
 * @param species a species answer counts from here on
 */
public record Thresholds(
    float keep, float animal, float human, float vehicle, float blank, float species) {
  /** What is used where a card says nothing. */
  public static final Thresholds DEFAULT = new Thresholds(0.01f, 0.2f, 0.2f, 0.2f, 0.5f, 0.5f);

  /** Refuses what is no probability. */
  public Thresholds {
    for (float value : new float[] {keep, animal, human, vehicle, blank, species}) {
      if (!(value >= 0 && value <= 1)) {
        throw new IllegalArgumentException("a threshold lies between 0 and 1, but was " + value);
      }
    }
  }
}
