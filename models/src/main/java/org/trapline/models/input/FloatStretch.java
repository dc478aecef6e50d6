package org.trapline.models.input;

import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Stretches 8-bit pixels as SpeciesNet's own preprocessing does: bilinear, without smoothing where
 * it shrinks, in 32-bit numbers from 0 to 1, and then cut down to bytes again.
 *
 * <p>OpenCV's resizing of 32-bit numbers is another: on the published photos its sum over the
 * 230,400 bytes of a colour is up to 39 away from the reference's, this one's at most 9.
 */
final class FloatStretch {
  /** Just below 256, so that 1 becomes 255 and each byte stands for an equal share of 0 to 1. */
  private static final float TO_BYTE = 255.999f;

  private final Mat source;
  private final Axis across;
  private final byte[] sourceRow;
  private float[] upper;
  private float[] lower;
  private int upperRow = -1;
  private int lowerRow = -1;

  private FloatStretch(Mat source, int width) {
    this.source = source;
    this.across = new Axis(source.cols(), width);
    this.sourceRow = new byte[3 * source.cols()];
    this.upper = new float[3 * width];
    this.lower = new float[3 * width];
  }

  /**
   * Stretches {@code source} into {@code target}, in the same order of colours.
   *
   * @param source CV_8UC3; a view into a larger picture is fine
   * @param target becomes CV_8UC3 of this width and height
   */
  static void resize(Mat source, Mat target, int width, int height) {
    target.create(height, width, opencv_core.CV_8UC3);
    FloatStretch stretch = new FloatStretch(source, width);
    Axis down = new Axis(source.rows(), height);
    byte[] row = new byte[3 * width];
    for (int y = 0; y < height; y++) {
      stretch.load(down.first[y], down.second[y]);
      stretch.mix(down.fraction[y], row);
      target.ptr(y).put(row);
    }
  }

  /** Between which two source pixels each result lies, and where between them. */
  private static final class Axis {
    final int[] first;
    final int[] second;
    final float[] fraction;

    Axis(int sourceSide, int targetSide) {
      first = new int[targetSide];
      second = new int[targetSide];
      fraction = new float[targetSide];
      float scale = (float) sourceSide / targetSide;
      for (int i = 0; i < targetSide; i++) {
        float position = Math.max(0, (i + 0.5f) * scale - 0.5f);
        first[i] = Math.min((int) position, sourceSide - 1);
        second[i] = Math.min(first[i] + 1, sourceSide - 1);
        fraction[i] = position - first[i];
      }
    }
  }

  /** Makes sure that both source rows are there, stretched across; neighbours share their rows. */
  private void load(int first, int second) {
    if (upperRow != first) {
      if (lowerRow == first) {
        float[] swapped = upper;
        upper = lower;
        lower = swapped;
        lowerRow = upperRow;
      } else {
        stretchAcross(first, upper);
      }
      upperRow = first;
    }
    if (lowerRow != second) {
      stretchAcross(second, lower);
      lowerRow = second;
    }
  }

  private void stretchAcross(int row, float[] to) {
    source.ptr(row).get(sourceRow);
    for (int i = 0; i < to.length; i++) {
      int x = i / 3;
      int channel = i % 3;
      float right = across.fraction[x];
      float first = (sourceRow[3 * across.first[x] + channel] & 0xff) / 255f;
      float second = (sourceRow[3 * across.second[x] + channel] & 0xff) / 255f;
      to[i] = (1 - right) * first + right * second;
    }
  }

  private void mix(float fraction, byte[] to) {
    for (int i = 0; i < to.length; i++) {
      float mixed = (1 - fraction) * upper[i] + fraction * lower[i];
      to[i] = (byte) (int) (mixed * TO_BYTE);
    }
  }
}
