package org.trapline.models.folder;

/** How sharp a photo must be decoded for a model's numbers to be right. */
public enum DecodePolicy {
  /** At full size: for models whose numbers must equal a reference system's. */
  FULL,
  /**
   * At 1/2, 1/4 or 1/8 where the scene keeps twice the model's input size: several times faster,
   * for models trained or calibrated that way.
   */
  SCALED,
  /**
   * Likewise, where the scene keeps the model's input size: faster again, for models trained or
   * calibrated that way. A photo of 4000 x 3000 pixels is decoded at 1/8 for an input of 224 x 224,
   * and at 1/4 by {@link #SCALED}.
   */
  SMALLEST
}
