package org.trapline.models.pixels;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.trapline.models.pixels.PictureHeader.Condition;
import org.trapline.schemas.ErrorCode;

/**
 * The headers of WebP, GIF and BMP: formats that people keep photos in but cameras do not write.
 */
final class RareStructures {
  private static final int RIFF_HEADER_BYTES = 12;

  private RareStructures() {}

  /** Reads a WebP: the canvas of the extended form, else the frame's own header. */
  static PictureHeader webp(byte[] bytes, PixelLimits limits) throws PhotoException {
    ByteBuffer webp = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    long promised = 8 + Integer.toUnsignedLong(webp.getInt(4));
    boolean lost = false;
    long[] size = {0, 0};
    long at = RIFF_HEADER_BYTES;
    while (at + 8 <= webp.limit()) {
      long length = Integer.toUnsignedLong(webp.getInt((int) at + 4));
      int content = (int) at + 8;
      switch (tag(webp, (int) at)) {
        case "VP8X" ->
            size = new long[] {1 + int24(webp, content + 4), 1 + int24(webp, content + 7)};
        case "VP8 " -> {
          size = size[0] > 0 ? size : lossy(webp, content);
          int end = (int) Math.min(content + length, webp.limit());
          lost = new LostSectors(bytes).between(content, end);
        }
        case "VP8L" -> size = size[0] > 0 ? size : lossless(webp, content);
        default -> {}
      }
      at = content + length + (length & 1);
    }
    PictureHeader.checkSize(size[0], size[1], limits);
    int orientation = ExifOrientation.of(bytes, MediaFormat.WEBP);
    Condition whole = lost ? Condition.BROKEN : Condition.SOUND;
    Condition condition = promised > webp.limit() ? Condition.CUT_OFF : whole;
    return new PictureHeader((int) size[0], (int) size[1], 3, orientation, condition);
  }

  /** Reads a GIF; its first frame may be larger than the screen it names. */
  static PictureHeader gif(byte[] bytes, PixelLimits limits) throws PhotoException {
    ByteBuffer gif = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int at = 13 + colours(gif.get(10));
    while (gif.get(at) == '!') {
      at = afterBlocks(gif, at + 2);
    }
    if (gif.get(at) != ',') {
      throw new PhotoException(ErrorCode.UNREADABLE, "The GIF has no frame.");
    }
    // Left, top, width and height: a decoder may draw on all of it.
    PictureHeader.checkSize(
        u16(gif, at + 1) + u16(gif, at + 5), u16(gif, at + 3) + u16(gif, at + 7), limits);
    int width = u16(gif, 6);
    int height = u16(gif, 8);
    PictureHeader.checkSize(width, height, limits);
    int end = afterBlocks(gif, at + 11 + colours(gif.get(at + 9)));
    Condition condition = end > gif.limit() ? Condition.CUT_OFF : Condition.SOUND;
    return new PictureHeader(width, height, 3, ExifOrientation.UPRIGHT, condition);
  }

  /** Reads a BMP; rows may stand from top to bottom, which a negative height tells. */
  static PictureHeader bmp(byte[] bytes, PixelLimits limits) throws PhotoException {
    ByteBuffer bmp = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    boolean old = bmp.getInt(14) == 12;
    long width = old ? Short.toUnsignedInt(bmp.getShort(18)) : bmp.getInt(18);
    long height = old ? Short.toUnsignedInt(bmp.getShort(20)) : Math.abs((long) bmp.getInt(22));
    PictureHeader.checkSize(width, height, limits);
    int bits = Short.toUnsignedInt(bmp.getShort(old ? 24 : 28));
    boolean plain = old || bmp.getInt(30) == 0;
    long stride = (width * bits + 31) / 32 * 4;
    boolean cut = plain && Integer.toUnsignedLong(bmp.getInt(10)) + stride * height > bmp.limit();
    return new PictureHeader(
        (int) width,
        (int) height,
        3,
        ExifOrientation.UPRIGHT,
        cut ? Condition.CUT_OFF : Condition.SOUND);
  }

  private static String tag(ByteBuffer riff, int at) {
    byte[] name = new byte[4];
    riff.get(at, name);
    return new String(name, ISO_8859_1);
  }

  private static long int24(ByteBuffer buffer, int at) {
    return Short.toUnsignedInt(buffer.getShort(at)) | ((buffer.get(at + 2) & 0xffL) << 16);
  }

  private static long[] lossy(ByteBuffer webp, int at) {
    // Three bytes of frame tag and three of start code, then 14 bits each.
    return new long[] {webp.getShort(at + 6) & 0x3fff, webp.getShort(at + 8) & 0x3fff};
  }

  private static long[] lossless(ByteBuffer webp, int at) {
    int bits = webp.getInt(at + 1);
    return new long[] {1 + (bits & 0x3fff), 1 + ((bits >>> 14) & 0x3fff)};
  }

  /** Bytes of the colour table that a GIF's flags announce. */
  private static int colours(byte flags) {
    return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
  }

  private static int u16(ByteBuffer buffer, int at) {
    return Short.toUnsignedInt(buffer.getShort(at));
  }

  /** Where a chain of blocks ends; behind the limit if it is cut off. */
  private static int afterBlocks(ByteBuffer gif, int start) {
    int at = start;
    while (at < gif.limit() && gif.get(at) != 0) {
      at += 1 + (gif.get(at) & 0xff);
    }
    return at + 1;
  }
}
