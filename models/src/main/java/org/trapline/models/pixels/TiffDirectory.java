package org.trapline.models.pixels;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The numbers of a directory of a TIFF structure, which is also what EXIF is. Reads what lies
 * inside the buffer and passes over the rest: a broken entry never costs the others.
 */
final class TiffDirectory {
  private static final int ENTRY_BYTES = 12;
  private static final int TYPE_BYTE = 1;
  private static final int TYPE_SHORT = 3;
  private static final int TYPE_LONG = 4;
  private static final int TYPE_UNDEFINED = 7;

  private final ByteBuffer tiff;

  /** Where the entry of each tag stands. */
  private final Map<Integer, Integer> entries = new HashMap<>();

  private TiffDirectory(ByteBuffer tiff, long offset) {
    this.tiff = tiff;
    if (offset + 2 > tiff.limit()) {
      return;
    }
    int count = u16((int) offset);
    long at = offset + 2;
    for (int i = 0; i < count && at + ENTRY_BYTES <= tiff.limit(); i++) {
      // Where a tag stands twice, the first counts, as in the readers that people compare with.
      entries.putIfAbsent(u16((int) at), (int) at);
      at += ENTRY_BYTES;
    }
  }

  /** The first directory; empty if the buffer has no TIFF header. */
  static Optional<TiffDirectory> first(ByteBuffer source) {
    if (source.limit() < 8) {
      return Optional.empty();
    }
    ByteBuffer tiff = source.duplicate().order(ByteOrder.BIG_ENDIAN);
    int mark = tiff.getShort(0);
    if (mark != 0x4949 && mark != 0x4d4d) {
      return Optional.empty();
    }
    tiff.order(mark == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    return Optional.of(new TiffDirectory(tiff, Integer.toUnsignedLong(tiff.getInt(4))));
  }

  /** The directory that a tag points to. */
  Optional<TiffDirectory> sub(int tag) {
    return values(tag).stream().findFirst().map(offset -> new TiffDirectory(tiff, offset));
  }

  /** The first value of a tag. */
  long value(int tag, long otherwise) {
    List<Long> values = values(tag);
    return values.isEmpty() ? otherwise : values.get(0);
  }

  /** The values of a tag; empty if it is absent or not made of whole numbers. */
  List<Long> values(int tag) {
    Integer entry = entries.get(tag);
    if (entry == null) {
      return List.of();
    }
    int size = size(u16(entry + 2));
    long start = start(entry, size);
    long count = Integer.toUnsignedLong(tiff.getInt(entry + 4));
    List<Long> values = new ArrayList<>();
    for (long i = 0; size > 0 && i < count && start + (i + 1) * size <= tiff.limit(); i++) {
      values.add(number((int) (start + i * size), size));
    }
    return values;
  }

  /** The content of a tag without type, as far as it lies inside the buffer. */
  Optional<byte[]> bytes(int tag) {
    Integer entry = entries.get(tag);
    if (entry == null || u16(entry + 2) != TYPE_UNDEFINED) {
      return Optional.empty();
    }
    long start = start(entry, 1);
    long length = Math.min(Integer.toUnsignedLong(tiff.getInt(entry + 4)), tiff.limit() - start);
    byte[] content = new byte[(int) Math.max(0, length)];
    if (content.length > 0) {
      tiff.get((int) start, content);
    }
    return Optional.of(content);
  }

  /** Up to four bytes stand in the entry itself, more stand elsewhere. */
  private long start(int entry, int size) {
    long bytes = Integer.toUnsignedLong(tiff.getInt(entry + 4)) * size;
    return bytes <= 4 ? entry + 8 : Integer.toUnsignedLong(tiff.getInt(entry + 8));
  }

  private static int size(int type) {
    return switch (type) {
      case TYPE_BYTE -> 1;
      case TYPE_SHORT -> 2;
      case TYPE_LONG -> 4;
      default -> 0;
    };
  }

  private long number(int at, int size) {
    return switch (size) {
      case 1 -> Byte.toUnsignedInt(tiff.get(at));
      case 2 -> u16(at);
      default -> Integer.toUnsignedLong(tiff.getInt(at));
    };
  }

  private int u16(int at) {
    return Short.toUnsignedInt(tiff.getShort(at));
  }
}
