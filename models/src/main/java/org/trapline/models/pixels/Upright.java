package org.trapline.models.pixels;

import static org.bytedeco.opencv.global.opencv_core.ROTATE_180;
import static org.bytedeco.opencv.global.opencv_core.ROTATE_90_CLOCKWISE;
import static org.bytedeco.opencv.global.opencv_core.ROTATE_90_COUNTERCLOCKWISE;
import static org.bytedeco.opencv.global.opencv_core.flip;
import static org.bytedeco.opencv.global.opencv_core.rotate;
import static org.bytedeco.opencv.global.opencv_core.transpose;

import org.bytedeco.opencv.opencv_core.Mat;

/** Turns pixels as stored into the picture as it was seen: the eight orientations of EXIF. */
final class Upright {
  private static final int FLIP_LEFT_RIGHT = 1;
  private static final int FLIP_TOP_BOTTOM = 0;

  private Upright() {}

  /** Takes ownership of {@code stored} and gives the upright picture. */
  static Mat turn(Mat stored, int orientation) {
    if (orientation == ExifOrientation.UPRIGHT) {
      return stored;
    }
    Mat upright = new Mat();
    switch (orientation) {
      case 2 -> flip(stored, upright, FLIP_LEFT_RIGHT);
      case 3 -> rotate(stored, upright, ROTATE_180);
      case 4 -> flip(stored, upright, FLIP_TOP_BOTTOM);
      case 5 -> transpose(stored, upright);
      case 6 -> rotate(stored, upright, ROTATE_90_CLOCKWISE);
      case 7 -> {
        // Transposed over the other diagonal: a transposition turned by half a turn.
        transpose(stored, upright);
        rotate(upright, upright, ROTATE_180);
      }
      case 8 -> rotate(stored, upright, ROTATE_90_COUNTERCLOCKWISE);
      default -> throw new IllegalArgumentException("no EXIF orientation: " + orientation);
    }
    stored.close();
    return upright;
  }
}
