package org.trapline.models.pixels;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * Finds the EXIF block in a picture file: a small TIFF structure that the camera wrote beside the
 * pixels. Where there are several, the first counts. Works on damaged files as far as their start
 * is whole.
 */
public final class ExifBlock {
  private static final String PREFIX = "Exif\0\0";
  private static final int APP1 = 0xe1;
  private static final int TAG_EXIF = 0x8769;
  private static final int TAG_MAKER_NOTE = 0x927c;
  private static final int RIFF_HEADER_BYTES = 12;
  private static final int PNG_SIGNATURE_BYTES = 8;

  private ExifBlock() {}

  /**
   * The TIFF structure, without any prefix; a view on {@code bytes}, starting at position 0.
   *
   * @param bytes the file, or at least its beginning
   * @param format the file's format by content
   */
  public static Optional<ByteBuffer> find(byte[] bytes, MediaFormat format) {
    ByteBuffer file = ByteBuffer.wrap(bytes);
    return switch (format) {
      case JPEG -> JpegSegments.first(bytes, APP1, PREFIX).map(ExifBlock::withoutPrefix);
      case PNG -> inPng(file).map(ExifBlock::withoutPrefix);
      case WEBP -> inWebp(file.order(ByteOrder.LITTLE_ENDIAN)).map(ExifBlock::withoutPrefix);
      case TIFF -> Optional.of(file);
      default -> Optional.empty();
    };
  }

  /**
   * The raw bytes of the maker's note, in which each camera maker writes what it likes.
   *
   * @param tiff what {@link #find} found
   */
  public static Optional<byte[]> makerNote(ByteBuffer tiff) {
    return TiffDirectory.first(tiff)
        .flatMap(main -> main.sub(TAG_EXIF))
        .flatMap(exif -> exif.bytes(TAG_MAKER_NOTE));
  }

  private static Optional<ByteBuffer> inPng(ByteBuffer file) {
    long at = PNG_SIGNATURE_BYTES;
    while (at + 8 <= file.limit()) {
      long length = Integer.toUnsignedLong(file.getInt((int) at));
      if (is("eXIf", file, (int) at + 4) && at + 8 + length <= file.limit()) {
        return Optional.of(file.slice((int) at + 8, (int) length));
      }
      at += 12 + length;
    }
    return Optional.empty();
  }

  private static Optional<ByteBuffer> inWebp(ByteBuffer file) {
    long at = RIFF_HEADER_BYTES;
    while (at + 8 <= file.limit()) {
      long length = Integer.toUnsignedLong(file.getInt((int) at + 4));
      if (is("EXIF", file, (int) at) && at + 8 + length <= file.limit()) {
        return Optional.of(file.slice((int) at + 8, (int) length));
      }
      at += 8 + length + (length & 1);
    }
    return Optional.empty();
  }

  private static ByteBuffer withoutPrefix(ByteBuffer block) {
    int skip = isPrefixed(block) ? PREFIX.length() : 0;
    return block.slice(skip, block.limit() - skip);
  }

  private static boolean isPrefixed(ByteBuffer block) {
    return is(PREFIX, block, 0);
  }

  private static boolean is(String word, ByteBuffer buffer, int at) {
    if (at + word.length() > buffer.limit()) {
      return false;
    }
    byte[] found = new byte[word.length()];
    buffer.get(at, found);
    return new String(found, ISO_8859_1).equals(word);
  }
}
