package org.trapline.training.features;

import static org.bytedeco.opencv.global.opencv_core.flip;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_GRAY2BGR;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;

import java.util.Random;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * The ways in which a photo is shown to a network that learns. All but the first are varied by dice
 * that fall by the photo's content, so that a view is the same whenever it is made.
 */
public enum View {
  /** As it is: the only view that a model is tested on. */
  PLAIN,
  /** Left and right changed. */
  MIRRORED,
  /** A little nearer: 85 to 100 % of its sides, anywhere. */
  CLOSER,
  /** Darker or brighter. */
  OTHER_LIGHT,
  /** Without colour and with another contrast, as in an infrared picture. */
  INFRARED,
  /** All of it, but the infrared only half of the time. */
  MIXED;

  private static final double LEAST_PART = 0.85;
  private static final double DARKEST = 0.6;
  private static final double BRIGHTEST = 1.5;

  /** Levels by which all pixels are lifted or sunk, at most. */
  private static final double LIFT = 20;

  /**
   * The view of some pixels.
   *
   * @param bgr is released
   * @param contentHash of the photo
   */
  Mat of(Mat bgr, String contentHash) {
    return of(
        bgr,
        new Random(Long.parseUnsignedLong(contentHash.substring(0, 16), 16) ^ name().hashCode()));
  }

  /** The view of some pixels, which are released, as dice fall. */
  public Mat of(Mat bgr, Random dice) {
    return switch (this) {
      case PLAIN -> bgr;
      case MIRRORED -> mirrored(bgr);
      case CLOSER -> closer(bgr, dice);
      case OTHER_LIGHT -> lit(bgr, dice);
      case INFRARED -> lit(grey(bgr), dice);
      case MIXED -> {
        Mat near = closer(dice.nextBoolean() ? mirrored(bgr) : bgr, dice);
        yield lit(dice.nextBoolean() ? grey(near) : near, dice);
      }
    };
  }

  private static Mat mirrored(Mat bgr) {
    Mat turned = new Mat();
    flip(bgr, turned, 1);
    bgr.close();
    return turned;
  }

  private static Mat closer(Mat bgr, Random dice) {
    double part = LEAST_PART + (1 - LEAST_PART) * dice.nextDouble();
    int rows = Math.max(1, (int) (bgr.rows() * part));
    int columns = Math.max(1, (int) (bgr.cols() * part));
    int top = (int) (dice.nextDouble() * (bgr.rows() - rows + 1));
    int left = (int) (dice.nextDouble() * (bgr.cols() - columns + 1));
    try (Mat rowsOfIt = bgr.rowRange(top, top + rows);
        Mat cut = rowsOfIt.colRange(left, left + columns)) {
      Mat copy = cut.clone();
      bgr.close();
      return copy;
    }
  }

  private static Mat lit(Mat bgr, Random dice) {
    double gain = DARKEST + (BRIGHTEST - DARKEST) * dice.nextDouble();
    double lift = LIFT * (2 * dice.nextDouble() - 1);
    Mat lit = new Mat();
    bgr.convertTo(lit, -1, gain, lift);
    bgr.close();
    return lit;
  }

  private static Mat grey(Mat bgr) {
    Mat three = new Mat();
    try (Mat one = new Mat()) {
      cvtColor(bgr, one, COLOR_BGR2GRAY);
      cvtColor(one, three, COLOR_GRAY2BGR);
    }
    bgr.close();
    return three;
  }
}
