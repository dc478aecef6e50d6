package org.trapline.models.pixels;

import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Recognises what a decoder paints where data is missing: one flat colour from the last real pixel
 * to the end.
 */
final class Filler {
  /** Below this share of real pixels nobody could tell what the photo showed. */
  private static final double MIN_REAL_SHARE = 0.05;

  private static final int CHANNELS = 3;

  private Filler() {}

  /** Whether nearly all of a picture is flat towards the right edge of its rows. */
  static boolean isNearlyAll(Mat bgr) {
    long real = 0;
    byte[] row = new byte[bgr.cols() * CHANNELS];
    for (int y = 0; y < bgr.rows(); y++) {
      bgr.ptr(y).get(row);
      real += realPixels(row);
    }
    return real < MIN_REAL_SHARE * bgr.rows() * bgr.cols();
  }

  /** Pixels up to the last one that differs from its right neighbour. */
  private static int realPixels(byte[] row) {
    int last = row.length - 1;
    while (last >= CHANNELS && row[last] == row[last - CHANNELS]) {
      last--;
    }
    return last / CHANNELS;
  }
}
