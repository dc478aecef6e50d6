package org.trapline.models.pixels;

/**
 * How a camera was held. Only this one number of EXIF is read here, tolerantly, since pixels must
 * come out upright even where the rest of EXIF is broken.
 */
final class ExifOrientation {
  static final int UPRIGHT = 1;

  private static final int TAG = 0x0112;

  private ExifOrientation() {}

  /** 1 (upright) to 8; upright where the file says nothing or nonsense. */
  static int of(byte[] bytes, MediaFormat format) {
    long value =
        ExifBlock.find(bytes, format)
            .flatMap(TiffDirectory::first)
            .map(directory -> directory.value(TAG, UPRIGHT))
            .orElse((long) UPRIGHT);
    return value >= 1 && value <= 8 ? (int) value : UPRIGHT;
  }
}
