package org.trapline.models.pixels;

/**
 * How large a picture may be before it is refused from its header, so that one odd file cannot take
 * the memory of a whole night's run.
 *
 * @param maxPixels width times height, at least 1
 */
public record PixelLimits(long maxPixels) {
  /**
   * 150 million pixels are 450 MB decoded: above every camera trap's interpolated size (the largest
   * sold claim 60 million), below what a laptop can hold beside a model.
   */
  public static final PixelLimits DEFAULT = new PixelLimits(150_000_000);

  /** Refuses a limit that lets nothing through. */
  public PixelLimits {
    if (maxPixels < 1) {
      throw new IllegalArgumentException(
          "the greatest number of pixels must be at least 1, but was " + maxPixels);
    }
  }
}
