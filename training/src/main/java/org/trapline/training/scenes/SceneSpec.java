package org.trapline.training.scenes;

import java.util.List;

/**
 * All that decides what one photo shows.
 *
 * @param station the place
 * @param season the season
 * @param weather the weather
 * @param light daylight or infrared flash
 * @param moment seed of what changes from photo to photo: ripples, wind, noise; photos whose seeds
 *     differ in the three lowest bits only are of one burst and share sky and exposure
 * @param creatures who is there, farthest first
 */
public record SceneSpec(
    Station station,
    Season season,
    Weather weather,
    Light light,
    long moment,
    List<Creature> creatures) {
  /** Keeps a copy of the creatures. */
  public SceneSpec {
    creatures = List.copyOf(creatures);
  }

  /** Seed of what stays the same through a burst. */
  long sky() {
    return moment >> 3;
  }

  /** The same view with others in it. */
  public SceneSpec with(List<Creature> others, long otherMoment) {
    return new SceneSpec(station, season, weather, light, otherMoment, others);
  }
}
