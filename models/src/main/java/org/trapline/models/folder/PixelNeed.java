package org.trapline.models.folder;

/**
 * The pixels that a model needs so that its numbers are right.
 *
 * @param decode how sharp the photo must be decoded
 * @param width pixels of the model's input across
 * @param height pixels of the model's input down
 * @param pictures which pictures it is shown, and which way up
 */
public record PixelNeed(DecodePolicy decode, int width, int height, PictureRule pictures) {
  /** A need of a model that is shown every picture. */
  public PixelNeed(DecodePolicy decode, int width, int height) {
    this(decode, width, height, PictureRule.EVERY);
  }
}
