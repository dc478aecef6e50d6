package org.trapline.models.jpeg;

/** Pixels as a JPEG stores them, eight times smaller: three bytes each, blue, green, red. */
public final class SmallPicture {
  private final int width;
  private final int height;
  private final byte[] bgr;

  SmallPicture(int width, int height, byte[] bgr) {
    this.width = width;
    this.height = height;
    this.bgr = bgr;
  }

  /** Pixels in a row. */
  public int width() {
    return width;
  }

  /** Rows. */
  public int height() {
    return height;
  }

  /** Row by row without gaps; not a copy. */
  public byte[] bgr() {
    return bgr;
  }
}
