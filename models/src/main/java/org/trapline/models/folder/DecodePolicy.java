package org.trapline.models.folder;

/** How sharp a photo must be decoded for a model's numbers to be right. */
public enum DecodePolicy {
  /** At full size: for models whose numbers must equal a reference system's. */
  FULL,
  /**
   * At 1/2, 1/4 or 1/8 where the scene keeps twice the model's input size: several times faster,
   * for models trained or calibrated that way.
   */
  SCALED
}
