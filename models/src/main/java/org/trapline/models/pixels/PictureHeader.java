package org.trapline.models.pixels;

import org.trapline.schemas.ErrorCode;

/**
 * What the header of a picture file says, before any pixel is decoded.
 *
 * @param width stored width before any rotation, pixels, at least 1
 * @param height stored height before any rotation, pixels, at least 1
 * @param components colour components a pixel, at least 1
 * @param orientation EXIF orientation, 1 (upright) to 8
 * @param condition what the file's structure tells about damage
 */
record PictureHeader(int width, int height, int components, int orientation, Condition condition) {
  /** What can be said about damage from the structure alone, without decoding. */
  enum Condition {
    /** Complete and well formed. */
    SOUND,
    /** Something is odd, such as a long run of zeros; only a decoder can tell. */
    SUSPECT,
    /** Surely damaged inside. */
    BROKEN,
    /** The file ends before the picture does. */
    CUT_OFF
  }

  /** Refuses an impossible or too large size before anyone reserves memory for it. */
  static void checkSize(long width, long height, PixelLimits limits) throws PhotoException {
    if (width < 1 || height < 1) {
      throw new PhotoException(
          ErrorCode.UNREADABLE,
          "The header gives a size of %d x %d pixels, so there is no picture to read."
              .formatted(width, height));
    }
    if (width > limits.maxPixels() / height) {
      throw new PhotoException(
          ErrorCode.TOO_LARGE,
          "The header gives %d x %d pixels, more than the %d that are allowed."
              .formatted(width, height, limits.maxPixels()));
    }
  }

  /** The same with another condition. */
  PictureHeader in(Condition known) {
    return new PictureHeader(width, height, components, orientation, known);
  }

  /** The same, turned another way. */
  PictureHeader turned(int another) {
    return new PictureHeader(width, height, components, another, condition);
  }

  /** Whether the stored rows are columns of the upright picture. */
  boolean turned() {
    return orientation >= 5;
  }
}
