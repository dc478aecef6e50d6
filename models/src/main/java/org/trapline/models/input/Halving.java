package org.trapline.models.input;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Makes pictures smaller by halves, then bilinearly, with Java2D's arithmetic. Plain bilinear
 * resizing of a large photo looks at four pixels of each patch and skips the rest, and a small
 * animal with them; halving looks at all of them. OpenCV does the halves (the mean of four pixels,
 * the same numbers and many times faster), Java2D the rest.
 */
final class Halving {
  private Halving() {}

  /** Resizes {@code view} (BGR bytes) into {@code target}. */
  static void resize(Mat view, Mat target, int width, int height) {
    if (view.cols() / 2 >= width && view.rows() / 2 >= height) {
      try (Mat half = half(view)) {
        resize(half, target, width, height);
      }
    } else if (view.cols() == width && view.rows() == height) {
      view.copyTo(target);
    } else {
      try (Mat finished = bilinear(view, width, height)) {
        finished.copyTo(target);
      }
    }
  }

  private static Mat half(Mat whole) {
    int width = whole.cols() / 2;
    int height = whole.rows() / 2;
    if (whole.cols() % 2 != 0 || whole.rows() % 2 != 0) {
      return bilinear(whole, width, height);
    }
    Mat half = new Mat();
    try (Size size = new Size(width, height)) {
      opencv_imgproc.resize(whole, half, size, 0, 0, opencv_imgproc.INTER_AREA);
    }
    return half;
  }

  private static Mat bilinear(Mat from, int width, int height) {
    BufferedImage source =
        new BufferedImage(from.cols(), from.rows(), BufferedImage.TYPE_3BYTE_BGR);
    // A part of a photo has gaps between its rows, the image wants none.
    try (Mat packed = from.clone()) {
      packed.data().get(bytes(source));
    }
    BufferedImage target = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = target.createGraphics();
    try {
      graphics.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      graphics.drawImage(source, 0, 0, width, height, null);
    } finally {
      graphics.dispose();
    }
    Mat resized = new Mat(height, width, opencv_core.CV_8UC3);
    resized.data().put(bytes(target));
    return resized;
  }

  private static byte[] bytes(BufferedImage image) {
    return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
  }
}
