package org.trapline.training.features;

import java.util.Random;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Size;
import org.trapline.training.network.SceneInput;

/** Varies scenes that are small already, in the ways of {@link View}. */
public final class VaryScene {
  private static final int PLANE = SceneInput.WIDTH * SceneInput.HEIGHT;

  private VaryScene() {}

  /**
   * One of the views, as the dice fall; the scene itself in one of six cases.
   *
   * @param planes red, green and blue plane
   */
  public static byte[] of(byte[] planes, Random dice) {
    View[] views = View.values();
    View view = views[dice.nextInt(views.length)];
    if (view == View.PLAIN) {
      return planes;
    }
    try (Mat varied = view.of(pixels(planes), dice)) {
      return planes(varied);
    }
  }

  private static Mat pixels(byte[] planes) {
    Mat bgr = new Mat();
    try (BytePointer memory = new BytePointer(planes);
        Mat red = plane(memory, 0);
        Mat green = plane(memory, 1);
        Mat blue = plane(memory, 2);
        MatVector all = new MatVector(blue, green, red)) {
      opencv_core.merge(all, bgr);
    }
    return bgr;
  }

  private static Mat plane(BytePointer memory, int number) {
    return new Mat(
        SceneInput.HEIGHT,
        SceneInput.WIDTH,
        opencv_core.CV_8UC1,
        memory.getPointer((long) number * PLANE));
  }

  private static byte[] planes(Mat bgr) {
    byte[] planes = new byte[SceneInput.BYTES];
    try (Mat fitted = new Mat();
        Size size = new Size(SceneInput.WIDTH, SceneInput.HEIGHT);
        Mat plane = new Mat()) {
      opencv_imgproc.resize(bgr, fitted, size, 0, 0, opencv_imgproc.INTER_LINEAR);
      for (int i = 0; i < 3; i++) {
        opencv_core.extractChannel(fitted, plane, 2 - i);
        plane.data().get(planes, i * PLANE, PLANE);
      }
    }
    return planes;
  }
}
