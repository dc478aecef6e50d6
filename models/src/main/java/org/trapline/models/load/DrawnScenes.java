package org.trapline.models.load;

import java.util.List;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.trapline.models.pixels.Picture;

/**
 * Pictures on which a freshly loaded model is tried: a four-legged shape, a standing shape and a
 * thing on wheels before a noisy meadow. No photo is needed and every run draws the same.
 */
final class DrawnScenes {
  private static final int WIDTH = 1024;
  private static final int HEIGHT = 768;

  private DrawnScenes() {}

  /** The pictures; the caller closes them. */
  static List<Picture> all() {
    return List.of(picture(animal()), picture(person()), picture(vehicle()));
  }

  private static Picture picture(Mat bgr) {
    return new Picture(bgr, WIDTH, HEIGHT, false);
  }

  private static Mat animal() {
    Mat scene = meadow();
    ellipse(scene, 500, 420, 190, 95, 40, 60, 90);
    ellipse(scene, 720, 330, 70, 55, 45, 65, 95);
    for (int leg : new int[] {370, 430, 570, 630}) {
      box(scene, leg, 470, 34, 170, 35, 55, 85);
    }
    return scene;
  }

  private static Mat person() {
    Mat scene = meadow();
    ellipse(scene, 512, 190, 45, 55, 140, 170, 215);
    box(scene, 450, 250, 124, 210, 150, 40, 40);
    box(scene, 455, 460, 48, 220, 60, 50, 40);
    box(scene, 521, 460, 48, 220, 60, 50, 40);
    return scene;
  }

  private static Mat vehicle() {
    Mat scene = meadow();
    box(scene, 260, 400, 520, 130, 30, 30, 190);
    box(scene, 380, 310, 270, 100, 200, 190, 160);
    ellipse(scene, 370, 540, 55, 55, 20, 20, 20);
    ellipse(scene, 670, 540, 55, 55, 20, 20, 20);
    return scene;
  }

  private static Mat meadow() {
    Mat scene = new Mat(HEIGHT, WIDTH, opencv_core.CV_8UC3);
    opencv_core.setRNGSeed(7);
    try (Mat low = new Mat(1, 1, opencv_core.CV_32S, Scalar.all(60));
        Mat high = new Mat(1, 1, opencv_core.CV_32S, Scalar.all(170));
        Size blur = new Size(5, 5)) {
      opencv_core.randu(scene, low, high);
      opencv_imgproc.GaussianBlur(scene, scene, blur, 0);
    }
    return scene;
  }

  private static void ellipse(
      Mat scene, int x, int y, int halfWidth, int halfHeight, int blue, int green, int red) {
    try (Point centre = new Point(x, y);
        Size axes = new Size(halfWidth, halfHeight);
        Scalar colour = new Scalar(blue, green, red, 0)) {
      opencv_imgproc.ellipse(scene, centre, axes, 0, 0, 360, colour, -1, 8, 0);
    }
  }

  private static void box(
      Mat scene, int x, int y, int width, int height, int blue, int green, int red) {
    try (Point from = new Point(x, y);
        Point to = new Point(x + width, y + height);
        Scalar colour = new Scalar(blue, green, red, 0)) {
      opencv_imgproc.rectangle(scene, from, to, colour, -1, 8, 0);
    }
  }
}
