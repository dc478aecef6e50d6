package org.trapline.training.scenes;

/** What light the camera worked with. */
public enum Light {
  /** Colour photo in daylight. */
  DAY,
  /** Grey photo lit by the camera's own infrared flash. */
  INFRARED
}
