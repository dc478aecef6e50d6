package org.trapline.models.pixels;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_COLOR;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_IGNORE_ORIENTATION;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_REDUCED_COLOR_2;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_REDUCED_COLOR_4;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_REDUCED_COLOR_8;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;

import java.util.Arrays;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.trapline.models.jpeg.SmallPicture;
import org.trapline.models.pixels.PictureHeader.Condition;

/** Decodes through OpenCV: the fast way, and the only one that reduces while decoding. */
final class OpenCvDecoder {
  static {
    OpenCv.ready();
  }

  private OpenCvDecoder() {}

  /** Pixels as stored, BGR, 8 bits; empty if OpenCV cannot read them. */
  static Mat decode(byte[] bytes, PictureHeader header, int denominator) {
    byte[] fed = header.condition() == Condition.CUT_OFF ? ended(bytes) : bytes;
    try (BytePointer pointer = new BytePointer(fed);
        Mat input = new Mat(1, fed.length, CV_8UC1, pointer)) {
      return imdecode(input, flags(denominator));
    } catch (RuntimeException e) {
      // JavaCPP throws a bare RuntimeException for every C++ exception; each means: not decoded.
      return new Mat();
    }
  }

  /** Pixels that are decoded already. */
  static Mat mat(SmallPicture picture) {
    Mat mat = new Mat(picture.height(), picture.width(), CV_8UC3);
    mat.data().put(picture.bgr());
    return mat;
  }

  /** OpenCV refuses a JPEG without an end; with one added it fills up what is missing. */
  private static byte[] ended(byte[] bytes) {
    byte[] ended = Arrays.copyOf(bytes, bytes.length + 2);
    ended[bytes.length] = (byte) 0xff;
    ended[bytes.length + 1] = (byte) 0xd9;
    return ended;
  }

  private static int flags(int denominator) {
    int size =
        switch (denominator) {
          case 1 -> IMREAD_COLOR;
          case 2 -> IMREAD_REDUCED_COLOR_2;
          case 4 -> IMREAD_REDUCED_COLOR_4;
          case 8 -> IMREAD_REDUCED_COLOR_8;
          default ->
              throw new IllegalArgumentException(
                  "a photo is decoded at 1/1, 1/2, 1/4 or 1/8, not at 1/" + denominator);
        };
    return size | IMREAD_IGNORE_ORIENTATION;
  }
}
