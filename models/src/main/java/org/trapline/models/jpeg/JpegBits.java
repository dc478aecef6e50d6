package org.trapline.models.jpeg;

/** How numbers stand in a JPEG's compressed bits. */
final class JpegBits {
  private JpegBits() {}

  /**
   * The number that so many bits stand for (T.81, F.2.2.1). Whether it is below zero is as good as
   * thrown with a coin, so there is no branch for it.
   *
   * @param ahead the bits, at the upper end
   * @param size how many, 0 to 15
   */
  static int number(long ahead, int size) {
    int bits = (int) (ahead >>> 1 >>> (Long.SIZE - 1 - size));
    int below = (bits - (1 << (size - 1))) >> (Integer.SIZE - 1);
    return bits + (below & (1 - (1 << size)));
  }
}
