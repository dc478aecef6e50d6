package org.trapline.models.pixels;

import org.trapline.models.folder.DecodePolicy;
import org.trapline.models.folder.PictureRule;
import org.trapline.models.folder.PixelNeed;
import org.trapline.models.pixels.PictureHeader.Condition;
import org.trapline.schemas.ErrorCode;
import org.trapline.schemas.PixelBox;

/**
 * The bytes of one file with what its header says; no pixel is decoded yet. A file is opened once
 * and decoded as often as models need it.
 *
 * <p>Every file ends in one of two ways: it has pixels, from {@link #decode}, or a {@link
 * PhotoException} with one code and one sentence, from {@link #open} or {@link #decode}. Immutable;
 * safe for use by several threads. The bytes are not copied and must not be changed.
 */
public final class Photo {
  private static final int[] DENOMINATORS = {8, 4, 2};

  private final byte[] bytes;
  private final MediaFormat format;
  private final boolean wrongExtension;
  private final PictureHeader header;

  private Photo(byte[] bytes, MediaFormat format, boolean wrongExtension, PictureHeader header) {
    this.bytes = bytes;
    this.format = format;
    this.wrongExtension = wrongExtension;
    this.header = header;
  }

  /**
   * Looks whether the Java that runs this can read damaged and CMYK photos: better before a run
   * than at the first of them.
   *
   * @throws JavaLacksJpegException if not
   */
  public static void checkJava() {
    ImageIoDecoder.reader().dispose();
  }

  /**
   * Reads a file's header.
   *
   * @param bytes the whole file; kept, not copied
   * @param fileName the file's name, only for its extension; content decides
   * @param limits how large a picture may be
   * @throws PhotoException if there is no picture to decode, with the reason
   */
  public static Photo open(byte[] bytes, String fileName, PixelLimits limits)
      throws PhotoException {
    return open(bytes, fileName, limits, PictureRule.EVERY);
  }

  /**
   * Reads a file's header, for a model that is not shown every picture.
   *
   * @param rule which pictures it is shown, and which way up
   * @throws PhotoException if there is no picture to decode, or the rule excludes it
   */
  public static Photo open(byte[] bytes, String fileName, PixelLimits limits, PictureRule rule)
      throws PhotoException {
    MediaFormat format = MediaFormat.sniff(bytes);
    Refusals.check(bytes, format, fileName);
    PictureHeader header;
    try {
      header = header(bytes, format, limits);
    } catch (IndexOutOfBoundsException e) {
      // The readers of the rarer formats follow offsets that may point behind a short file's end.
      throw new PhotoException(ErrorCode.TRUNCATED, "The file ends within its header.");
    }
    PictureHeader turned =
        rule == PictureRule.EVERY ? header : MegaDetectorPictures.turned(bytes, format, header);
    return new Photo(bytes, format, !format.fitsExtension(fileName), certain(bytes, turned));
  }

  private static PictureHeader header(byte[] bytes, MediaFormat format, PixelLimits limits)
      throws PhotoException {
    return switch (format) {
      case JPEG -> JpegStructure.read(bytes, limits);
      case PNG -> PngStructure.read(bytes, limits);
      case TIFF -> TiffStructure.read(bytes, limits);
      case WEBP -> RareStructures.webp(bytes, limits);
      case GIF -> RareStructures.gif(bytes, limits);
      case BMP -> RareStructures.bmp(bytes, limits);
      default -> throw new IllegalStateException(format + " is no readable picture");
    };
  }

  /** Asks a decoder where the structure alone leaves a doubt, which is rare. */
  private static PictureHeader certain(byte[] bytes, PictureHeader header) {
    if (header.condition() != Condition.SUSPECT) {
      return header;
    }
    return header.in(ImageIoDecoder.complains(bytes) ? Condition.BROKEN : Condition.SOUND);
  }

  /** Format by content. */
  public MediaFormat format() {
    return format;
  }

  /** Media type by content, such as {@code image/jpeg}. */
  public String mimeType() {
    return format.mimeType();
  }

  /** Width of the upright picture at full size, pixels. */
  public int fullWidth() {
    return header.turned() ? header.height() : header.width();
  }

  /** Height of the upright picture at full size, pixels. */
  public int fullHeight() {
    return header.turned() ? header.width() : header.height();
  }

  /**
   * EXIF orientation, 1 (upright) to 8, as far as it is followed; already applied to everything
   * that this class gives.
   */
  public int orientation() {
    return header.orientation();
  }

  /** Whether the file's extension names another format than its bytes. */
  public boolean wrongExtension() {
    return wrongExtension;
  }

  /** Whether the file ends before the picture does. */
  public boolean truncated() {
    return header.condition() == Condition.CUT_OFF;
  }

  /**
   * Decodes the picture upright.
   *
   * <p>Full size equals Pillow's {@code convert("RGB")} with EXIF transposition, bit for bit, for
   * grey, colour and CMYK JPEGs. A smaller size is libjpeg's own (DCT) reduction, which has other
   * numbers than a full picture made smaller; where format or damage does not allow it, the full
   * picture is averaged down.
   *
   * @param denominator 1, 2, 4 or 8: sides are the full ones divided by this, rounded up
   * @return the pixels; the caller closes it
   * @throws PhotoException if no pixels could be won
   */
  public Picture decode(int denominator) throws PhotoException {
    return Decoder.decode(bytes, format, header, denominator);
  }

  /**
   * The greatest reduction at which a part of the photo still has as many pixels as a model takes
   * in, or twice as many where it is to be {@link DecodePolicy#SCALED}, in both directions; 1 where
   * the model demands full decoding or the format has no reduction.
   *
   * @param need what the model takes in
   * @param part rectangle of the upright photo at full size
   */
  public int denominatorFor(PixelNeed need, PixelBox part) {
    if (need.decode() == DecodePolicy.FULL || format != MediaFormat.JPEG) {
      return 1;
    }
    int times = need.decode() == DecodePolicy.SCALED ? 2 : 1;
    for (int denominator : DENOMINATORS) {
      if (part.width() / denominator >= times * need.width()
          && part.height() / denominator >= times * need.height()) {
        return denominator;
      }
    }
    return 1;
  }
}
