package org.trapline.models.folder;

/**
 * The pixels that a model needs so that its numbers are right.
 *
 * @param fullDecode true where the card demands decoding at full size; false where the model was
 *     trained or calibrated on pictures decoded at a fraction
 * @param width pixels that the scene should at least have across for this model's input
 * @param height pixels that the scene should at least have down
 */
public record PixelNeed(boolean fullDecode, int width, int height) {}
