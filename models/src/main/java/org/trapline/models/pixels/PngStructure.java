package org.trapline.models.pixels;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import org.trapline.models.pixels.PictureHeader.Condition;
import org.trapline.schemas.ErrorCode;

/** Walks through the chunks of a PNG: size, orientation, and whether every checksum is right. */
final class PngStructure {
  private static final int SIGNATURE_BYTES = 8;

  /** Length, type and checksum around a chunk's content. */
  private static final int CHUNK_FRAME_BYTES = 12;

  private PngStructure() {}

  static PictureHeader read(byte[] bytes, PixelLimits limits) throws PhotoException {
    ByteBuffer png = ByteBuffer.wrap(bytes);
    PictureHeader.checkSize(png.getInt(16), png.getInt(20), limits);
    Condition condition = Condition.CUT_OFF;
    boolean broken = false;
    boolean pixels = false;
    int at = SIGNATURE_BYTES;
    while (condition == Condition.CUT_OFF && at + CHUNK_FRAME_BYTES <= png.limit()) {
      int length = png.getInt(at);
      if (length < 0 || length > png.limit() - at - CHUNK_FRAME_BYTES) {
        pixels |= type(png, at).equals("IDAT");
        break;
      }
      // Chunks with a small first letter are not needed for the pixels.
      boolean needed = Character.isUpperCase(png.get(at + 4));
      broken |= needed && checksum(png, at, length) != png.getInt(at + 8 + length);
      switch (type(png, at)) {
        case "IDAT" -> pixels = true;
        case "IEND" -> condition = Condition.SOUND;
        default -> {}
      }
      at += CHUNK_FRAME_BYTES + length;
    }
    if (!pixels) {
      throw new PhotoException(ErrorCode.TRUNCATED, "The PNG ends before its pixels begin.");
    }
    Condition known = broken && condition == Condition.SOUND ? Condition.BROKEN : condition;
    int orientation = ExifOrientation.of(bytes, MediaFormat.PNG);
    return new PictureHeader(png.getInt(16), png.getInt(20), 3, orientation, known);
  }

  private static String type(ByteBuffer png, int at) {
    byte[] name = new byte[4];
    png.get(at + 4, name);
    return new String(name, ISO_8859_1);
  }

  private static int checksum(ByteBuffer png, int at, int length) {
    CRC32 crc = new CRC32();
    crc.update(png.slice(at + 4, length + 4));
    return (int) crc.getValue();
  }
}
