package org.trapline.models.jpeg;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The compressed bits of one scan, from restart to restart, without the zeros that are stuffed
 * behind each 0xFF. Bits are addressed by their number, so that a reader's whole state is one int.
 */
final class Entropy {
  /** Bits that a look ahead is sure to give. */
  static final int AHEAD = 57;

  /** How far readers may look beyond the end: some blocks of 64 codes of 16 bits with 15 bits. */
  private static final int BEYOND = 8 * 64 * 31 / Byte.SIZE;

  private static final VarHandle BIG_ENDIAN =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private final byte[] file;
  private final byte[] plain;
  private int at;
  private int length;

  /**
   * Starts before the first restart interval.
   *
   * @param at where the compressed data begins
   */
  Entropy(byte[] file, int at) throws UnusualJpegException {
    if (file.length > Integer.MAX_VALUE / Byte.SIZE - BEYOND) {
      throw new UnusualJpegException("too long for bits to be counted");
    }
    this.file = file;
    this.at = at;
    this.plain = new byte[file.length - at + BEYOND];
  }

  /** Takes in what lies before the next marker; its first bit has number 0. */
  void next() {
    length = 0;
    while (at < file.length) {
      int full = FullByte.next(file, at);
      int taken = Math.min(full + 1, file.length) - at;
      System.arraycopy(file, at, plain, length, taken);
      length += taken;
      at += taken;
      if (at < file.length && file[at] == 0) {
        at++;
      } else {
        // A marker: its 0xFF is no data.
        length -= full < file.length ? 1 : 0;
        break;
      }
    }
    Arrays.fill(plain, length, Math.min(length + BEYOND, plain.length), (byte) 0);
  }

  /** Passes over a restart marker, which must be the one with this number, 0 to 7. */
  void restart(int number) throws UnusualJpegException {
    if (at >= file.length || (file[at] & 0xff) != 0xd0 + number) {
      throw new UnusualJpegException("a restart marker is missing");
    }
    at++;
  }

  /** The 57 bits or more from one on, at the upper end of the number. */
  long ahead(int bit) {
    return ahead(plain, bit);
  }

  /** Likewise, of {@link #bytes}. */
  static long ahead(byte[] bytes, int bit) {
    return (long) BIG_ENDIAN.get(bytes, bit >>> 3) << (bit & 7);
  }

  /** The bits, for a reader that cannot spare the way here; not a copy. */
  byte[] bytes() {
    return plain;
  }

  /** How many bits were taken in. */
  int bits() {
    return length * Byte.SIZE;
  }

  /** Refuses to have read more than there is, or less but for what fills up the last byte. */
  void checkUsedUp(int bit) throws UnusualJpegException {
    if (bit > bits()) {
      throw new UnusualJpegException("the data end before the picture");
    }
    if (bit + Byte.SIZE <= bits()) {
      throw new UnusualJpegException("data behind the last block");
    }
  }
}
