package org.trapline.models.pixels;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;
import org.trapline.schemas.ErrorCode;

/**
 * Which pictures MegaDetector's own programs read, and how they turn them, by the mode that Pillow
 * gives a file. They follow the orientations 3, 6 and 8 only; a picture that is grey or transparent
 * is made colour first and loses its EXIF on the way. A TIFF is turned while it is opened.
 */
final class MegaDetectorPictures {
  private static final Set<Integer> FOLLOWED = Set.of(3, 6, 8);
  private static final Set<MediaFormat> WITH_EXIF =
      Set.of(MediaFormat.JPEG, MediaFormat.PNG, MediaFormat.WEBP);

  private static final int TAG_BITS = 0x0102;
  private static final int TAG_PHOTOMETRIC = 0x0106;

  /** What counts of a file's mode. */
  private enum Mode {
    /** Taken as it is. */
    PLAIN,
    /** Made colour first: grey, or with transparency. */
    CONVERTED,
    /** Not read. */
    REFUSED
  }

  private MegaDetectorPictures() {}

  /**
   * The header with the orientation that is followed.
   *
   * @throws PhotoException if such pictures are not read
   */
  static PictureHeader turned(byte[] bytes, MediaFormat format, PictureHeader header)
      throws PhotoException {
    Mode mode = mode(bytes, format, header);
    if (mode == Mode.REFUSED) {
      throw new PhotoException(
          ErrorCode.UNSUPPORTED_FORMAT,
          "MegaDetector does not read pictures in CMYK, with a palette, in black and white, or in"
              + " grey with transparency; save it as plain RGB, or set pictures = \"every\" in the"
              + " detector's card.");
    }
    if (format == MediaFormat.TIFF) {
      return header;
    }
    boolean followed =
        mode == Mode.PLAIN && WITH_EXIF.contains(format) && FOLLOWED.contains(header.orientation());
    return followed ? header : header.turned(ExifOrientation.UPRIGHT);
  }

  private static Mode mode(byte[] bytes, MediaFormat format, PictureHeader header) {
    return switch (format) {
      case JPEG -> jpeg(header.components());
      case PNG -> png(bytes[24], bytes[25]);
      case TIFF -> tiff(bytes);
      case WEBP -> webp(bytes);
      case BMP -> bmp(bytes);
      // A palette, in all but odd files.
      default -> Mode.REFUSED;
    };
  }

  private static Mode jpeg(int components) {
    return switch (components) {
      case 1 -> Mode.CONVERTED;
      case 3 -> Mode.PLAIN;
      default -> Mode.REFUSED;
    };
  }

  private static Mode png(int depth, int colours) {
    return switch (colours) {
      case 0 -> depth == 1 ? Mode.REFUSED : depth == 16 ? Mode.PLAIN : Mode.CONVERTED;
      case 2 -> Mode.PLAIN;
      case 4 -> depth == 16 ? Mode.CONVERTED : Mode.REFUSED;
      case 6 -> Mode.CONVERTED;
      default -> Mode.REFUSED;
    };
  }

  private static Mode tiff(byte[] bytes) {
    TiffDirectory page = TiffDirectory.first(ByteBuffer.wrap(bytes)).orElseThrow();
    long bits = page.value(TAG_BITS, 1);
    long samples = page.value(TiffStructure.TAG_SAMPLES_PER_PIXEL, 1);
    return switch ((int) page.value(TAG_PHOTOMETRIC, 0)) {
      case 0, 1 -> samples == 1 && bits > 1 && bits <= 16 ? Mode.CONVERTED : Mode.REFUSED;
      case 2 -> samples >= 3 ? Mode.CONVERTED : Mode.REFUSED;
      case 6 -> Mode.CONVERTED;
      default -> Mode.REFUSED;
    };
  }

  /** Transparency stands in the flags of the extended form, or in the lossless frame's header. */
  private static Mode webp(byte[] bytes) {
    boolean extended = bytes[15] == 'X' && (bytes[20] & 0x10) != 0;
    boolean lossless = bytes[15] == 'L' && (bytes[24] & 0x10) != 0;
    return extended || lossless ? Mode.CONVERTED : Mode.PLAIN;
  }

  private static Mode bmp(byte[] bytes) {
    ByteBuffer bmp = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    return bmp.getShort(bmp.getInt(14) == 12 ? 24 : 28) <= 8 ? Mode.REFUSED : Mode.PLAIN;
  }
}
