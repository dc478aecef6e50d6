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

  /** More values than any picture has strips; a broken count must not reserve gigabytes. */
  private static final long MAX_VALUES = 1 << 20;

  private final Map<Integer, List<Long>> entries = new HashMap<>();

  private final Map<Integer, byte[]> blobs = new HashMap<>();
  private final ByteBuffer tiff;

  private TiffDirectory(ByteBuffer tiff, long offset) {
    this.tiff = tiff;
    read(offset);
  }

  /** The first directory; empty if the buffer has no TIFF header. */
  static Optional<TiffDirectory> first(ByteBuffer source) {
    if (source.limit() < 8) {
      return Optional.empty();
    }
    ByteBuffer tiff = source.duplicate();
    int mark = tiff.order(ByteOrder.BIG_ENDIAN).getShort(0);
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

  /** The content of a tag without type. */
  Optional<byte[]> bytes(int tag) {
    return Optional.ofNullable(blobs.get(tag));
  }

  /** The values of a tag; empty if it is absent or not made of whole numbers. */
  List<Long> values(int tag) {
    return entries.getOrDefault(tag, List.of());
  }

  /** The first value of a tag. */
  long value(int tag, long otherwise) {
    List<Long> values = values(tag);
    return values.isEmpty() ? otherwise : values.get(0);
  }

  private void read(long offset) {
    if (offset + 2 > tiff.limit()) {
      return;
    }
    int count = Short.toUnsignedInt(tiff.getShort((int) offset));
    for (int i = 0; i < count; i++) {
      long at = offset + 2 + (long) i * ENTRY_BYTES;
      if (at + ENTRY_BYTES > tiff.limit()) {
        return;
      }
      readEntry((int) at);
    }
  }

  private void readEntry(int at) {
    int tag = Short.toUnsignedInt(tiff.getShort(at));
    int size = size(tiff.getShort(at + 2));
    long count = Integer.toUnsignedLong(tiff.getInt(at + 4));
    if (size == 0 || count > MAX_VALUES) {
      return;
    }
    long start = count * size <= 4 ? at + 8 : Integer.toUnsignedLong(tiff.getInt(at + 8));
    if (tiff.getShort(at + 2) == TYPE_UNDEFINED) {
      if (start + count <= tiff.limit()) {
        byte[] blob = new byte[(int) count];
        tiff.get((int) start, blob);
        blobs.putIfAbsent(tag, blob);
      }
      return;
    }
    List<Long> values = new ArrayList<>();
    for (long i = 0; i < count && start + (i + 1) * size <= tiff.limit(); i++) {
      values.add(number((int) (start + i * size), size));
    }
    // Where a tag stands twice, the first counts, as in every reader that people compare with.
    entries.putIfAbsent(tag, List.copyOf(values));
  }

  private static int size(int type) {
    return switch (type) {
      case TYPE_BYTE, TYPE_UNDEFINED -> 1;
      case TYPE_SHORT -> 2;
      case TYPE_LONG -> 4;
      default -> 0;
    };
  }

  private long number(int at, int size) {
    return switch (size) {
      case 1 -> Byte.toUnsignedInt(tiff.get(at));
      case 2 -> Short.toUnsignedInt(tiff.getShort(at));
      default -> Integer.toUnsignedLong(tiff.getInt(at));
    };
  }
}
