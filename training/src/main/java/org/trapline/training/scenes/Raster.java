package org.trapline.training.scenes;

import java.util.Arrays;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import org.trapline.schemas.PixelBox;

/** A picture in memory: 8 bits, three channels in BGR order, row by row. */
public final class Raster {
  private final int width;
  private final int height;
  private final byte[] bgr;

  Raster(int width, int height) {
    this.width = width;
    this.height = height;
    this.bgr = new byte[width * height * 3];
  }

  /** Pixels across. */
  public int width() {
    return width;
  }

  /** Pixels down. */
  public int height() {
    return height;
  }

  /** The pixels as OpenCV wants them; the caller releases them. */
  public Mat toMat() {
    Mat mat = new Mat(height, width, opencv_core.CV_8UC3);
    mat.data().put(bgr, 0, bgr.length);
    return mat;
  }

  /**
   * The picture as a JPEG without any metadata.
   *
   * @param quality 0 to 100, as libjpeg counts
   */
  public byte[] jpeg(int quality) {
    try (Mat mat = toMat();
        BytePointer out = new BytePointer();
        IntPointer options = new IntPointer(opencv_imgcodecs.IMWRITE_JPEG_QUALITY, quality)) {
      if (!opencv_imgcodecs.imencode(".jpg", mat, out, options)) {
        throw new IllegalStateException(
            "OpenCV could not encode a picture of %d x %d pixels".formatted(width, height));
      }
      byte[] bytes = new byte[(int) out.limit()];
      out.get(bytes);
      return bytes;
    }
  }

  void set(int x, int y, float red, float green, float blue) {
    int at = 3 * (y * width + x);
    bgr[at] = eightBits(blue);
    bgr[at + 1] = eightBits(green);
    bgr[at + 2] = eightBits(red);
  }

  void fill(PixelBox box, Colour colour) {
    for (int y = box.y(); y < box.bottom(); y++) {
      for (int x = box.x(); x < box.right(); x++) {
        set(x, y, colour.red(), colour.green(), colour.blue());
      }
    }
  }

  /** Copies {@code other} into this picture, its upper left corner at {@code top} on the left. */
  void paste(Raster other, int top) {
    System.arraycopy(other.bgr, 0, bgr, 3 * top * width, other.bgr.length);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Raster raster
        && raster.width == width
        && raster.height == height
        && Arrays.equals(raster.bgr, bgr);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bgr);
  }

  private static byte eightBits(float value) {
    return (byte) Math.max(0, Math.min(255, Math.round(value)));
  }
}
