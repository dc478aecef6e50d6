package org.trapline.schemas;

/** What became of a file. Every row has one. */
public enum MediaLabel {
  /** At least one animal at or above today's threshold. */
  ANIMAL,
  /** Judged, and nothing reached a threshold. */
  BLANK,
  /** A person; wins over animal and vehicle. */
  HUMAN,
  /** A vehicle and nothing else. */
  VEHICLE,
  /**
   * Not to be told: something is there but no answer is sure, or the file is damaged or a video.
   */
  UNKNOWN,
  /** No judgement was possible; error_code says why. */
  FAILED
}
