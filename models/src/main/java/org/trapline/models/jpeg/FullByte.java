package org.trapline.models.jpeg;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks for 0xFF, with which every marker of a JPEG begins. */
public final class FullByte {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long LOW_BITS = 0x0101_0101_0101_0101L;
  private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

  private FullByte() {}

  /**
   * Where the next 0xFF stands, or the end. Eight bytes at a time, since nearly all of a photo is
   * passed over here: a byte is 0xFF where its complement is 0, and subtracting 1 from each byte
   * borrows its highest bit only from a 0 (or, above one, falsely, which the bytes then tell).
   *
   * @param from where to begin, 0 to the number of bytes
   */
  public static int next(byte[] bytes, int from) {
    int index = from;
    while (index + Long.BYTES <= bytes.length) {
      long inverse = ~(long) EIGHT.get(bytes, index);
      if (((inverse - LOW_BITS) & ~inverse & HIGH_BITS) != 0) {
        break;
      }
      index += Long.BYTES;
    }
    while (index < bytes.length && bytes[index] != (byte) 0xff) {
      index++;
    }
    return index;
  }
}
