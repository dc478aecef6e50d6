package org.trapline.models.pixels;

/**
 * Looks for what a failing memory card leaves behind: long runs of one byte value in compressed
 * data, where a healthy encoder hardly ever writes them.
 */
final class LostSectors {
  /** A card loses at least a sector of 512 bytes; a run of 128 always holds an aligned 64. */
  private static final int STRIDE = 64;

  private static final byte ERASED = (byte) 0xff;

  private final byte[] bytes;

  LostSectors(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Whether 64 bytes in a row, at a multiple of 64, are all zero or all 0xFF. */
  boolean between(int start, int end) {
    for (int at = (start + STRIDE - 1) / STRIDE * STRIDE; at + STRIDE <= end; at += STRIDE) {
      if (isRun(at)) {
        return true;
      }
    }
    return false;
  }

  private boolean isRun(int at) {
    byte value = bytes[at];
    if (value != 0 && value != ERASED) {
      return false;
    }
    for (int i = at + 1; i < at + STRIDE; i++) {
      if (bytes[i] != value) {
        return false;
      }
    }
    return true;
  }
}
