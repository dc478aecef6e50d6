package org.trapline.schemas;

/** What made the camera take the picture. */
public enum Trigger {
  /** The motion sensor: Camtrap DP's activityDetection. */
  MOTION,
  /** The timer: Camtrap DP's timeLapse. */
  TIME_LAPSE,
  /** A person's finger. */
  MANUAL,
  /** The file does not say. */
  UNKNOWN
}
