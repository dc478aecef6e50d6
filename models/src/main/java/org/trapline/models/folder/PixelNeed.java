package org.trapline.models.folder;

/**
 * The pixels that a model needs so that its numbers are right.
 *
 * @param fullDecode true where the card demands decoding at full size; false where the model was
 *     trained or calibrated on pictures decoded at a fraction
 * @param width pixels that the scene should at least have across for this model's input
 * @param height pixels that the scene should at least have down
 * @param pictures which pictures it is shown, and which way up
 */
public record PixelNeed(boolean fullDecode, int width, int height, PictureRule pictures) {
  /** A need of a model that is shown every picture. */
  public PixelNeed(boolean fullDecode, int width, int height) {
    this(fullDecode, width, height, PictureRule.EVERY);
  }
}
