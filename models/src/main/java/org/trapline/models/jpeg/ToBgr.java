package org.trapline.models.jpeg;

/** From luma and chroma to blue, green and red, in the whole numbers of libjpeg's jdcolor.c. */
final class ToBgr {
  private static final int LEVELS = 256;
  private static final int MIDDLE = 128;
  private static final int SHIFT = 16;
  private static final int HALF = 1 << (SHIFT - 1);
  private static final int[] RED_OF_CR = new int[LEVELS];
  private static final int[] GREEN_OF_CR = new int[LEVELS];
  private static final int[] GREEN_OF_CB = new int[LEVELS];
  private static final int[] BLUE_OF_CB = new int[LEVELS];

  static {
    for (int level = 0; level < LEVELS; level++) {
      int chroma = level - MIDDLE;
      RED_OF_CR[level] = (fixed(1.402) * chroma + HALF) >> SHIFT;
      BLUE_OF_CB[level] = (fixed(1.772) * chroma + HALF) >> SHIFT;
      GREEN_OF_CR[level] = -fixed(0.71414) * chroma;
      GREEN_OF_CB[level] = -fixed(0.34414) * chroma + HALF;
    }
  }

  private ToBgr() {}

  private static int fixed(double factor) {
    return (int) (factor * (1 << SHIFT) + 0.5);
  }

  static byte[] grey(Plane luma, int width, int height) {
    byte[] bgr = new byte[3 * width * height];
    int at = 0;
    for (int y = 0; y < height; y++) {
      int row = luma.row(y);
      for (int x = 0; x < width; x++) {
        byte level = (byte) luma.at(row, x);
        bgr[at] = level;
        bgr[at + 1] = level;
        bgr[at + 2] = level;
        at += 3;
      }
    }
    return bgr;
  }

  static byte[] colour(Plane luma, Plane blueness, Plane redness, int width, int height) {
    byte[] bgr = new byte[3 * width * height];
    int at = 0;
    for (int y = 0; y < height; y++) {
      int row = luma.row(y);
      int shared = blueness.row(y);
      for (int x = 0; x < width; x++) {
        int level = luma.at(row, x);
        int cb = blueness.at(shared, x);
        int cr = redness.at(shared, x);
        bgr[at] = clamp(level + BLUE_OF_CB[cb]);
        bgr[at + 1] = clamp(level + ((GREEN_OF_CB[cb] + GREEN_OF_CR[cr]) >> SHIFT));
        bgr[at + 2] = clamp(level + RED_OF_CR[cr]);
        at += 3;
      }
    }
    return bgr;
  }

  private static byte clamp(int level) {
    return (byte) Math.max(0, Math.min(LEVELS - 1, level));
  }
}
