package org.trapline.schemas;

/**
 * A rectangle of whole pixels in the upright picture at full size; the origin is the upper left
 * corner.
 *
 * @param x left edge, pixels, at least 0
 * @param y upper edge, pixels, at least 0
 * @param width pixels, at least 1
 * @param height pixels, at least 1
 */
public record PixelBox(int x, int y, int width, int height) {
  /** Refuses a rectangle that has no pixel or starts outside the picture. */
  public PixelBox {
    if (x < 0 || y < 0 || width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "a pixel box starts at 0 or more and is at least 1 x 1 pixel, but was %d,%d %dx%d"
              .formatted(x, y, width, height));
    }
  }

  /** The whole of a picture of this size. */
  public static PixelBox whole(int width, int height) {
    return new PixelBox(0, 0, width, height);
  }

  /** First column to the right of the box. */
  public int right() {
    return x + width;
  }

  /** First row below the box. */
  public int bottom() {
    return y + height;
  }
}
