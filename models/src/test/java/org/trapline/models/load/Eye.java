package org.trapline.models.load;

import java.util.Optional;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.trapline.models.pixels.Scene;

/**
 * Finds painted things in drawn photos for the hand-written models of tests: something of a pure
 * colour, at least four pixels, whatever a JPEG did to its edges.
 */
final class Eye {
  /** How far a channel may be off, 0 to 255: more than JPEG does, less than colours differ. */
  private static final int TOLERANCE = 70;

  private static final int LEAST_PIXELS = 4;

  private Eye() {}

  /** A box in fractions of the full picture. */
  record Seen(float x, float y, float width, float height) {}

  /** The box around all pixels of the scene that have about this colour. */
  static Optional<Seen> find(Scene scene, int red, int green, int blue) {
    try (Mat view = scene.picture().view(scene.part());
        Mat mask = new Mat();
        Mat low = colour(view, blue - TOLERANCE, green - TOLERANCE, red - TOLERANCE);
        Mat high = colour(view, blue + TOLERANCE, green + TOLERANCE, red + TOLERANCE)) {
      opencv_core.inRange(view, low, high, mask);
      if (opencv_core.countNonZero(mask) < LEAST_PIXELS) {
        return Optional.empty();
      }
      try (Rect box = opencv_imgproc.boundingRect(mask)) {
        return Optional.of(seen(scene, view, box));
      }
    }
  }

  private static Seen seen(Scene scene, Mat view, Rect box) {
    float acrossPart = (float) scene.part().width() / view.cols();
    float downPart = (float) scene.part().height() / view.rows();
    int width = scene.picture().fullWidth();
    int height = scene.picture().fullHeight();
    return new Seen(
        (scene.part().x() + box.x() * acrossPart) / width,
        (scene.part().y() + box.y() * downPart) / height,
        box.width() * acrossPart / width,
        box.height() * downPart / height);
  }

  private static Mat colour(Mat like, int blue, int green, int red) {
    try (Scalar colour = new Scalar(blue, green, red, 0)) {
      return new Mat(like.rows(), like.cols(), opencv_core.CV_8UC3, colour);
    }
  }
}
