package org.trapline.models.jpeg;

import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_IGNORE_ORIENTATION;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_REDUCED_COLOR_8;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imencode;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/** Drawn photos as JPEG files, and what libjpeg makes of a file at an eighth of its size. */
final class Noise {
  private Noise() {}

  /** A lively picture with hard edges, as a JPEG with such settings of OpenCV's. */
  static byte[] jpeg(int width, int height, int type, int... settings) {
    opencv_core.setRNGSeed(5);
    try (Mat picture = new Mat(height, width, type);
        Mat low = new Mat(1, 1, opencv_core.CV_32S, Scalar.all(0));
        Mat high = new Mat(1, 1, opencv_core.CV_32S, Scalar.all(255));
        Size blur = new Size(5, 5);
        Point middle = new Point(width / 2, height / 2);
        Size axes = new Size(width / 4, height / 3);
        Scalar white = Scalar.all(255);
        BytePointer encoded = new BytePointer();
        IntPointer parameters = new IntPointer(settings)) {
      opencv_core.randu(picture, low, high);
      opencv_imgproc.GaussianBlur(picture, picture, blur, 0);
      opencv_imgproc.ellipse(picture, middle, axes, 20, 0, 360, white, -1, 8, 0);
      imencode(".jpg", picture, encoded, parameters);
      byte[] bytes = new byte[(int) encoded.limit()];
      encoded.get(bytes);
      return bytes;
    }
  }

  /** Blue, green and red of each pixel, row by row; empty if libjpeg refuses the file. */
  static byte[] byLibjpeg(byte[] file) {
    try (BytePointer pointer = new BytePointer(file);
        Mat input = new Mat(1, file.length, opencv_core.CV_8UC1, pointer);
        Mat small = imdecode(input, IMREAD_REDUCED_COLOR_8 | IMREAD_IGNORE_ORIENTATION)) {
      byte[] bgr = new byte[3 * small.cols() * small.rows()];
      if (bgr.length > 0) {
        small.data().get(bgr);
      }
      return bgr;
    }
  }
}
