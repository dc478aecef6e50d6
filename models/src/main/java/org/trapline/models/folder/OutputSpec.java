package org.trapline.models.folder;

/**
 * What a network's numbers mean.
 *
 * @param kind how they are laid out
 * @param tensor name of the output that counts, or empty for the first
 * @param boxes how boxes are read; used by detectors only
 * @param width how many numbers describe a picture; 0 for all but {@link OutputKind#FEATURES}
 */
public record OutputSpec(OutputKind kind, String tensor, BoxRule boxes, int width) {
  /** Output that is no features. */
  public OutputSpec(OutputKind kind, String tensor, BoxRule boxes) {
    this(kind, tensor, boxes, 0);
  }
}
