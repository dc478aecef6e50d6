package org.trapline.models.pixels;

/**
 * Turns the four inks of a printer's JPEG into red, green and blue, in the integer arithmetic of
 * libjpeg and Pillow. Inks are stored inverted, 255 meaning none: Adobe began with that, and
 * readers take it for granted in every JPEG of four components.
 */
final class Inks {
  private static final int APP14 = 0xee;
  private static final int TRANSFORM_OFFSET = 11;
  private static final int HALF = 1 << 15;

  // The coefficients of JPEG's YCbCr in 1/65536, as libjpeg rounds them.
  private static final int CR_TO_RED = 91_881;
  private static final int CB_TO_BLUE = 116_130;
  private static final int CR_TO_GREEN = 46_802;
  private static final int CB_TO_GREEN = 22_554;

  private Inks() {}

  /** Whether the first three components are a luma and two chromas: the marker of Adobe says so. */
  static boolean areYcck(byte[] jpeg) {
    return JpegSegments.first(jpeg, APP14, "Adobe")
        .filter(segment -> segment.limit() > TRANSFORM_OFFSET)
        .map(segment -> segment.get(TRANSFORM_OFFSET) != 0)
        .orElse(false);
  }

  /** Writes the pixel at {@code from}, four samples, to {@code to}, three bytes BGR. */
  static void mix(int[] samples, int from, boolean ycck, byte[] bgr, int to) {
    int cyan = samples[from];
    int magenta = samples[from + 1];
    int yellow = samples[from + 2];
    int paper = samples[from + 3];
    if (ycck) {
      int luma = samples[from];
      int cb = samples[from + 1] - 128;
      int cr = samples[from + 2] - 128;
      cyan = 255 - clamp(luma + ((CR_TO_RED * cr + HALF) >> 16));
      magenta = 255 - clamp(luma + ((-CB_TO_GREEN * cb - CR_TO_GREEN * cr + HALF) >> 16));
      yellow = 255 - clamp(luma + ((CB_TO_BLUE * cb + HALF) >> 16));
    }
    bgr[to] = (byte) colour(yellow, paper);
    bgr[to + 1] = (byte) colour(magenta, paper);
    bgr[to + 2] = (byte) colour(cyan, paper);
  }

  /** What one ink and black, both inverted, leave of a white paper. */
  private static int colour(int ink, int paper) {
    int product = (255 - ink) * paper + 128;
    return clamp(paper - (((product >> 8) + product) >> 8));
  }

  private static int clamp(int value) {
    return Math.max(0, Math.min(255, value));
  }
}
