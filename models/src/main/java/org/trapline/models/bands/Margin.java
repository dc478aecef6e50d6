package org.trapline.models.bands;

import static org.bytedeco.opencv.global.opencv_core.transpose;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import java.io.Serializable;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import org.trapline.models.pixels.Picture;

/**
 * The outer fifth of one photo along one border, as brightness: every line of pixels at full
 * resolution, counted from the border inwards, each cut into at most 64 cells. A cell is the mean
 * of its pixels, which keeps steps across lines exact and averages grain away.
 *
 * <p>Immutable.
 */
final class Margin implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Wide enough that a cell of a 2-megapixel photo averages 30 pixels; enough to tell straight. */
  private static final int MAX_CELLS = 64;

  /** No known camera's band is deeper than an eighth of the picture. */
  private static final double DEPTH_SHARE = 0.2;

  /** Lines beyond the deepest band that are needed to see the world beside it. */
  private static final int BESIDE = 16;

  private final int lines;
  private final int cells;
  private final int maxDepth;
  private final byte[] means;

  private Margin(int lines, int cells, int maxDepth, byte[] means) {
    this.lines = lines;
    this.cells = cells;
    this.maxDepth = maxDepth;
    this.means = means;
  }

  /** Cuts the margin out of a photo decoded at full size. */
  static Margin of(Picture picture, Side side) {
    int extent = side.extent(picture.width(), picture.height());
    int length = side.horizontal() ? picture.width() : picture.height();
    int maxDepth = (int) (extent * DEPTH_SHARE);
    int lines = Math.min(extent, maxDepth + BESIDE);
    int cells = Math.max(1, Math.min(MAX_CELLS, length / 2));
    byte[] means = new byte[lines * cells];
    try (Mat strip = strip(picture.bgr(), side, lines);
        Mat grey = new Mat();
        Mat small = new Mat()) {
      cvtColor(strip, grey, COLOR_BGR2GRAY);
      try (Size size = side.horizontal() ? new Size(cells, lines) : new Size(lines, cells)) {
        resize(grey, small, size, 0, 0, INTER_AREA);
      }
      if (!side.horizontal()) {
        transpose(small, small);
      }
      small.data().get(means);
    }
    if (side == Side.BOTTOM || side == Side.RIGHT) {
      reverse(means, lines, cells);
    }
    return new Margin(lines, cells, maxDepth, means);
  }

  private static Mat strip(Mat bgr, Side side, int lines) {
    return switch (side) {
      case TOP -> bgr.rowRange(0, lines);
      case BOTTOM -> bgr.rowRange(bgr.rows() - lines, bgr.rows());
      case LEFT -> bgr.colRange(0, lines);
      case RIGHT -> bgr.colRange(bgr.cols() - lines, bgr.cols());
    };
  }

  private static void reverse(byte[] means, int lines, int cells) {
    byte[] line = new byte[cells];
    for (int upper = 0, lower = lines - 1; upper < lower; upper++, lower--) {
      System.arraycopy(means, upper * cells, line, 0, cells);
      System.arraycopy(means, lower * cells, means, upper * cells, cells);
      System.arraycopy(line, 0, means, lower * cells, cells);
    }
  }

  /** Lines from the border inwards, pixels at full size. */
  int lines() {
    return lines;
  }

  /** Cells in each line. */
  int cells() {
    return cells;
  }

  /** The deepest band that is looked for, pixels. */
  int maxDepth() {
    return maxDepth;
  }

  /** Mean brightness of a cell, 0 to 255. */
  int mean(int line, int cell) {
    return means[line * cells + cell] & 0xff;
  }
}
