package org.trapline.models.fakes;

import org.bytedeco.opencv.opencv_core.Mat;
import org.jspecify.annotations.Nullable;
import org.trapline.models.pixels.Scene;

/**
 * Finds drawn colours in a scene: the worlds of tests have red animals and blue people on grey
 * ground.
 */
final class Coloured {
  private static final int BRIGHT = 170;
  private static final int DARK = 100;

  /** The smallest rectangle around a colour, in decoded pixels of the scene's view, inclusive. */
  record Patch(int left, int top, int right, int bottom, int viewWidth, int viewHeight) {}

  private Coloured() {}

  static @Nullable Patch red(Scene scene) {
    return patch(scene, 2, 0);
  }

  static @Nullable Patch blue(Scene scene) {
    return patch(scene, 0, 2);
  }

  private static @Nullable Patch patch(Scene scene, int strong, int weak) {
    try (Mat view = scene.picture().view(scene.part());
        Mat copy = view.clone()) {
      byte[] bgr = new byte[copy.cols() * copy.rows() * 3];
      copy.data().get(bgr);
      int left = copy.cols();
      int top = copy.rows();
      int right = -1;
      int bottom = -1;
      for (int y = 0; y < copy.rows(); y++) {
        for (int x = 0; x < copy.cols(); x++) {
          int at = (y * copy.cols() + x) * 3;
          if ((bgr[at + strong] & 0xff) > BRIGHT
              && (bgr[at + weak] & 0xff) < DARK
              && (bgr[at + 1] & 0xff) < DARK) {
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = y;
          }
        }
      }
      return right < 0 ? null : new Patch(left, top, right, bottom, copy.cols(), copy.rows());
    }
  }
}
