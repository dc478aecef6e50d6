package org.trapline.models.jpeg;

import java.util.Arrays;

/**
 * What one reader found, block after block, and where it stands. A reader that began in the middle
 * of the data finds blocks where there are none until it comes, by chance, upon a true one; it
 * cannot know, but another one that comes along from the beginning can.
 */
final class Trail {
  /** No more blocks are found between two looks at the room that is left. */
  private static final int ROOM = 1024;

  private static final long START = 0x7fff_ffff_0000_0000L;
  private static final long DAMAGED = Long.MIN_VALUE;

  /**
   * Of each block, counted from 1, its first bit in the upper half and a {@link Stride} with its
   * mean's difference in the lower. Whatever is no block's beginning is written to place 0.
   */
  private long[] found;

  private final int most;
  private int bit;
  private int end;
  private int next;
  private int passed;

  /**
   * A trail that begins at a bit.
   *
   * @param bit which is taken for the beginning of a coded unit
   * @param end to which bit it is to be followed
   * @param blocks how many are expected; there may be more
   * @param most how many there may be; a file that goes on and on must not fill the memory
   */
  Trail(int bit, int end, int blocks, int most) {
    this.found = new long[blocks + ROOM];
    this.most = most;
    begin(bit, end);
  }

  /** Begins anew and forgets what was found. */
  void begin(int from, int to) {
    bit = from;
    end = to;
    next = 1;
    passed = 0;
  }

  /** Is to be followed further now. */
  void goOn(int to) {
    end = to;
  }

  /** Whether there is something to follow. */
  boolean isOpen() {
    return bit < end && !isFull();
  }

  /** Whether there are more blocks than a picture has. */
  boolean isFull() {
    return blocks() > most;
  }

  /** Whole blocks found. */
  int blocks() {
    return next - 1;
  }

  /** First bit of a block, counted from 0; also of the one behind the last if it is known. */
  int start(int block) {
    return (int) ((found[block + 1] & START) >>> Integer.SIZE);
  }

  /** The mean of a block, counted from 0, less that of the block before. */
  int difference(int block) throws UnusualJpegException {
    long entry = found[block + 1];
    if (entry < 0) {
      throw new UnusualJpegException("no such code");
    }
    return Stride.difference((int) entry);
  }

  /** The bit where the reader stands. */
  int bit() {
    return bit;
  }

  int end() {
    return end;
  }

  /** Number of the block in hand, counted from 1. */
  int next() {
    return next;
  }

  /** Frequencies of the block in hand that are done; 0 before its mean. */
  int passed() {
    return passed;
  }

  /** Where findings go; has room for what is found before the next call. */
  long[] room() {
    if (next + ROOM > found.length) {
      found = Arrays.copyOf(found, found.length + found.length / 2 + ROOM);
    }
    return found;
  }

  /** The reader stands here now. */
  void stand(int atBit, int inBlock, int done) {
    bit = atBit;
    next = inBlock;
    passed = done;
    if (done == 0) {
      found[inBlock] = (long) atBit << Integer.SIZE;
    }
  }

  /** The block in hand begins here, with this difference of its mean. */
  void mean(int difference, int bitBehind) {
    found[next] = (long) bit << Integer.SIZE | (Stride.ofDifference(difference) & 0xffff_ffffL);
    bit = bitBehind;
    passed = 1;
  }

  /** The block in hand cannot be read; the next one is tried a bit further. */
  void damaged() {
    found[next] |= DAMAGED;
    stand(bit + 1, next + 1, 0);
  }
}
