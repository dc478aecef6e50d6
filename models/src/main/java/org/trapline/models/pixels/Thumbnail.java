package org.trapline.models.pixels;

import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_JPEG_QUALITY;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imencode;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_NEAREST;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import org.trapline.schemas.PixelBox;

/** Makes small JPEGs to look at, without any EXIF. */
public final class Thumbnail {
  /** Good enough to recognise an animal; about 12 kB at 320 pixels. */
  private static final int QUALITY = 80;

  /**
   * Averaging 4 x 4 samples for each pixel looks as good as averaging all, and spares reading a
   * twelve-megapixel picture completely.
   */
  private static final int OVERSAMPLING = 4;

  static {
    OpenCv.ready();
  }

  private Thumbnail() {}

  /**
   * A part of a picture as a JPEG, upright; never larger than its decoded pixels.
   *
   * @param picture where the pixels come from
   * @param part rectangle at full size, inside the picture
   * @param maxSide longest side of the JPEG, pixels, at least 1
   */
  public static byte[] jpeg(Picture picture, PixelBox part, int maxSide) {
    if (maxSide < 1) {
      throw new IllegalArgumentException("a thumbnail has at least 1 pixel, not " + maxSide);
    }
    try (Mat view = picture.view(part);
        Mat small = shrunk(view, maxSide);
        BytePointer jpeg = new BytePointer();
        IntPointer options = new IntPointer(IMWRITE_JPEG_QUALITY, QUALITY)) {
      if (!imencode(".jpg", small, jpeg, options)) {
        throw new IllegalStateException("OpenCV could not write a JPEG of " + part);
      }
      byte[] bytes = new byte[(int) jpeg.limit()];
      jpeg.get(bytes);
      return bytes;
    }
  }

  private static Mat shrunk(Mat view, int maxSide) {
    int longest = Math.max(view.cols(), view.rows());
    if (longest <= maxSide) {
      return view.clone();
    }
    if (longest <= OVERSAMPLING * maxSide) {
      return resized(view, maxSide, INTER_AREA);
    }
    try (Mat sampled = resized(view, OVERSAMPLING * maxSide, INTER_NEAREST)) {
      return resized(sampled, maxSide, INTER_AREA);
    }
  }

  private static Mat resized(Mat view, int longest, int interpolation) {
    double scale = (double) longest / Math.max(view.cols(), view.rows());
    int width = Math.max(1, (int) Math.round(view.cols() * scale));
    int height = Math.max(1, (int) Math.round(view.rows() * scale));
    Mat small = new Mat();
    try (Size size = new Size(width, height)) {
      resize(view, small, size, 0, 0, interpolation);
    }
    return small;
  }
}
