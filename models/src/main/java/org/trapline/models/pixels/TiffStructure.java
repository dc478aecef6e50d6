package org.trapline.models.pixels;

import java.nio.ByteBuffer;
import java.util.List;
import org.trapline.models.pixels.PictureHeader.Condition;
import org.trapline.schemas.ErrorCode;

/** Reads the first page's header of a TIFF: size, orientation, and whether all its strips exist. */
final class TiffStructure {
  private static final int TAG_WIDTH = 0x0100;
  private static final int TAG_HEIGHT = 0x0101;
  private static final int TAG_STRIP_OFFSETS = 0x0111;
  static final int TAG_SAMPLES_PER_PIXEL = 0x0115;
  private static final int TAG_STRIP_BYTES = 0x0117;
  private static final int TAG_TILE_OFFSETS = 0x0144;
  private static final int TAG_TILE_BYTES = 0x0145;

  private TiffStructure() {}

  static PictureHeader read(byte[] bytes, PixelLimits limits) throws PhotoException {
    ByteBuffer tiff = ByteBuffer.wrap(bytes);
    TiffDirectory page =
        TiffDirectory.first(tiff)
            .orElseThrow(
                () -> new PhotoException(ErrorCode.TRUNCATED, "The TIFF ends in its header."));
    if (page.values(TAG_WIDTH).isEmpty() || page.values(TAG_HEIGHT).isEmpty()) {
      throw new PhotoException(ErrorCode.UNREADABLE, "The TIFF names no size of its first page.");
    }
    long width = page.value(TAG_WIDTH, 0);
    long height = page.value(TAG_HEIGHT, 0);
    PictureHeader.checkSize(width, height, limits);
    boolean complete =
        inside(tiff, page.values(TAG_STRIP_OFFSETS), page.values(TAG_STRIP_BYTES))
            && inside(tiff, page.values(TAG_TILE_OFFSETS), page.values(TAG_TILE_BYTES));
    return new PictureHeader(
        (int) width,
        (int) height,
        (int) page.value(TAG_SAMPLES_PER_PIXEL, 1),
        ExifOrientation.of(bytes, MediaFormat.TIFF),
        complete ? Condition.SOUND : Condition.CUT_OFF);
  }

  private static boolean inside(ByteBuffer tiff, List<Long> offsets, List<Long> lengths) {
    for (int i = 0; i < Math.min(offsets.size(), lengths.size()); i++) {
      if (offsets.get(i) + lengths.get(i) > tiff.limit()) {
        return false;
      }
    }
    return true;
  }
}
