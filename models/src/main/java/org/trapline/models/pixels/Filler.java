package org.trapline.models.pixels;

import java.util.Arrays;
import org.bytedeco.opencv.opencv_core.Mat;

/** Recognises what a decoder paints where data is missing: rows of one flat colour. */
final class Filler {
  /** Below this share of real rows nobody could tell what the photo showed. */
  private static final double MIN_REAL_SHARE = 0.05;

  private static final int CHANNELS = 3;

  private Filler() {}

  /** Whether nearly all rows, counted from the bottom, are one flat colour. */
  static boolean isNearlyAll(Mat bgr) {
    int rows = bgr.rows();
    int real = rows;
    byte[] row = new byte[bgr.cols() * CHANNELS];
    while (real > 0) {
      bgr.ptr(real - 1).get(row);
      if (!isFlat(row)) {
        break;
      }
      real--;
    }
    return real < MIN_REAL_SHARE * rows;
  }

  private static boolean isFlat(byte[] row) {
    // A row is flat when it equals itself moved by one pixel.
    return Arrays.equals(row, 0, row.length - CHANNELS, row, CHANNELS, row.length);
  }
}
