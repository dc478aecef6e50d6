package org.trapline.models.pixels;

import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import org.trapline.models.jpeg.EighthOfJpeg;
import org.trapline.models.jpeg.SmallPicture;
import org.trapline.models.pixels.PictureHeader.Condition;
import org.trapline.schemas.ErrorCode;

/** Turns bytes into upright pixels: which decoder, which damage, which way up. */
final class Decoder {
  private static final int CMYK_COMPONENTS = 4;
  private static final int EIGHTH = 8;

  /**
   * ImageIO's pixels lie on the Java heap, 3 or 4 bytes each, beside the decoded picture. Above
   * this many OpenCV has to do, which differs by one or two levels on CMYK.
   */
  private static final long MAX_HEAP_PIXELS = 64_000_000;

  private Decoder() {}

  static Picture decode(byte[] bytes, MediaFormat format, PictureHeader header, int denominator)
      throws PhotoException {
    boolean damaged = header.condition() != Condition.SOUND;
    if (damaged && !yieldsParts(format, header.condition())) {
      throw unreadable(header);
    }
    Mat stored = stored(bytes, format, header, denominator);
    if (stored.empty() || !fits(stored, format, header, denominator)) {
      stored.close();
      throw unreadable(header);
    }
    if (damaged && Filler.isNearlyAll(stored)) {
      stored.close();
      throw new PhotoException(
          header.condition() == Condition.CUT_OFF ? ErrorCode.TRUNCATED : ErrorCode.UNREADABLE,
          "The header is there but hardly any pixels follow it.");
    }
    Mat small = shrunk(stored, header, denominator);
    // OpenCV turns TIFFs itself, whatever its flags say.
    boolean turned = format == MediaFormat.TIFF;
    Mat upright = turned ? small : Upright.turn(small, header.orientation());
    int width = header.turned() ? header.height() : header.width();
    int height = header.turned() ? header.width() : header.height();
    return new Picture(upright, width, height, damaged);
  }

  /** Whether a decoder gives anything for a damaged file; asking in vain fills the log. */
  private static boolean yieldsParts(MediaFormat format, Condition condition) {
    return format == MediaFormat.JPEG
        || (format == MediaFormat.WEBP && condition == Condition.BROKEN);
  }

  /** Whether the decoder saw the same size as the header's reader: boxes depend on it. */
  private static boolean fits(
      Mat stored, MediaFormat format, PictureHeader header, int denominator) {
    boolean turned = format == MediaFormat.TIFF && header.turned();
    int width = turned ? header.height() : header.width();
    int height = turned ? header.width() : header.height();
    boolean full = stored.cols() == width && stored.rows() == height;
    return full
        || (stored.cols() == reduced(width, denominator)
            && stored.rows() == reduced(height, denominator));
  }

  /** Takes ownership of pixels that a decoder gave at full size though fewer were asked for. */
  private static Mat shrunk(Mat stored, PictureHeader header, int denominator) {
    boolean full = stored.cols() == header.width() && stored.rows() == header.height();
    if (denominator == 1 || !full) {
      return stored;
    }
    Mat small = new Mat();
    try (stored;
        Size size =
            new Size(reduced(header.width(), denominator), reduced(header.height(), denominator))) {
      resize(stored, small, size, 0, 0, INTER_AREA);
    }
    return small;
  }

  private static int reduced(int length, int denominator) {
    return (length + denominator - 1) / denominator;
  }

  private static Mat stored(
      byte[] bytes, MediaFormat format, PictureHeader header, int denominator) {
    boolean damaged = header.condition() != Condition.SOUND;
    boolean cmyk = format == MediaFormat.JPEG && header.components() == CMYK_COMPONENTS;
    boolean fitsHeap = (long) header.width() * header.height() <= MAX_HEAP_PIXELS;
    if (format == MediaFormat.JPEG && (damaged || cmyk) && fitsHeap) {
      Mat mat = ImageIoDecoder.decode(bytes, cmyk);
      if (!mat.empty()) {
        return mat;
      }
      mat.close();
    }
    if (format == MediaFormat.JPEG && !damaged && denominator == EIGHTH) {
      SmallPicture small = EighthOfJpeg.decode(bytes);
      if (small != null) {
        return OpenCvDecoder.mat(small);
      }
    }
    return OpenCvDecoder.decode(bytes, header, denominator);
  }

  private static PhotoException unreadable(PictureHeader header) {
    if (header.condition() == Condition.CUT_OFF) {
      return new PhotoException(
          ErrorCode.TRUNCATED, "The file ends too early for any pixels to be read.");
    }
    return new PhotoException(
        ErrorCode.UNREADABLE,
        "The header promises %d x %d pixels, but no decoder could read them."
            .formatted(header.width(), header.height()));
  }
}
