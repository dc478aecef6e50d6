package org.trapline.models.jpeg;

/**
 * How far to go in a block when only its mean is wanted. One stride takes as many codes, with the
 * bits that belong to them, as lie whole in the next {@link #BITS} bits: three in a usual photo.
 *
 * <p>An entry's bits, from the lowest: 4 for the bits used up, 1 if the block ends, 7 for the
 * frequencies passed over, {@link #INSIDE} if the block goes on, and the highest 12 for the mean's
 * difference to the last block's. What a stride cannot do passes 64 frequencies, more than a block
 * has left.
 */
final class Stride {
  /** Bits that a stride looks at, at most 15; more need longer tables than a core has near. */
  static final int BITS = 14;

  /** Entries for one state of a reader: before a block's mean, or behind it. */
  static final int STATE = 1 << BITS;

  /** Bits of an entry that say how many were used up. */
  static final int USED = 0xf;

  /** Bit of an entry after which the reader is behind a block's mean; the table's second state. */
  static final int INSIDE = 1 << BITS;

  private static final int ENDS_SHIFT = 4;
  private static final int PASSED_SHIFT = 5;
  private static final int PASSED = 0x7f;
  private static final int DIFFERENCE_SHIFT = 20;

  /** Bits of the largest difference that an entry has room for. */
  private static final int MAX_SIZE = 11;

  private static final int FREQUENCIES = 64;
  private static final int TOO_HARD = FREQUENCIES << PASSED_SHIFT;

  private static final KeptTables<Codes, int[]> TABLES = new KeptTables<>(Stride::build);

  private Stride() {}

  /** The two codes of a block. */
  private record Codes(HuffmanCode lowest, HuffmanCode higher) {}

  /**
   * All strides: first those from before a block's mean, then those from behind it.
   *
   * @return shared; not to be changed
   */
  static int[] table(HuffmanCode lowest, HuffmanCode higher) {
    return TABLES.of(new Codes(lowest, higher));
  }

  /** Whether the block ends with a stride: 1 or 0. */
  static int ends(int entry) {
    return entry >>> ENDS_SHIFT & 1;
  }

  /** Frequencies that a stride passes over, 64 if there is none for these bits. */
  static int passed(int entry) {
    return entry >>> PASSED_SHIFT & PASSED;
  }

  /** Whether the reader is inside a block after it: 1 or 0. */
  static int inside(int entry) {
    return entry >>> BITS & 1;
  }

  /** The mean's difference to the last block's. */
  static int difference(int entry) {
    return entry >> DIFFERENCE_SHIFT;
  }

  /** As {@link #difference} reads it; it must be one that {@link #holds}. */
  static int ofDifference(int difference) {
    return difference << DIFFERENCE_SHIFT;
  }

  /** Whether an entry has room for a difference. */
  static boolean holds(int difference) {
    return difference(ofDifference(difference)) == difference;
  }

  private static int[] build(Codes codes) {
    int[] table = new int[2 * STATE];
    for (int bits = 0; bits < STATE; bits++) {
      long ahead = (long) bits << (Long.SIZE - BITS);
      table[bits] = fromMean(codes, ahead);
      table[STATE + bits] = onwards(codes.higher(), ahead, 0, 0, 0);
    }
    return table;
  }

  private static int fromMean(Codes codes, long ahead) {
    int found = codes.lowest().at(ahead);
    int length = HuffmanCode.length(found);
    int size = HuffmanCode.symbol(found);
    if (found == 0 || size > MAX_SIZE || length + size > BITS) {
      return TOO_HARD;
    }
    int difference = JpegBits.number(ahead << length, size);
    return onwards(codes.higher(), ahead, length + size, 1, ofDifference(difference));
  }

  private static int onwards(HuffmanCode higher, long ahead, int usedUp, int done, int entry) {
    int used = usedUp;
    int passed = done;
    while (true) {
      int found = higher.at(ahead << used);
      int taken = HuffmanCode.length(found) + HuffmanCode.size(found);
      int run = HuffmanCode.run(found);
      boolean fits = HuffmanCode.isHigher(found) && used + taken <= BITS;
      if (!fits || passed + run + 1 >= FREQUENCIES - 1) {
        return used == 0 ? TOO_HARD : entry | passed << PASSED_SHIFT | INSIDE | used;
      }
      used += taken;
      if (HuffmanCode.isEnd(found)) {
        return entry | passed << PASSED_SHIFT | 1 << ENDS_SHIFT | used;
      }
      passed += run + 1;
    }
  }
}
