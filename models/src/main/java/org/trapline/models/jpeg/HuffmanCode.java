package org.trapline.models.jpeg;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One table of a JPEG's Huffman code: which symbol a sequence of bits stands for (ITU-T T.81, annex
 * C and F.2.2.3).
 */
final class HuffmanCode {
  /** No code is longer. */
  static final int MAX_BITS = 16;

  private static final int QUICK_BITS = 9;
  private static final int LENGTH_SHIFT = 8;
  private static final int SYMBOL = 0xff;
  private static final int NIBBLE = 0xf;
  private static final int LONGEST_RUN = 0xf0;

  private final int[] quick = new int[1 << QUICK_BITS];

  /** First code that is longer than each length, shifted to 16 bits. */
  private final int[] end = new int[MAX_BITS + 1];

  private final int[] offset = new int[MAX_BITS + 1];
  private final byte[] symbols;

  /**
   * Reads a table as it stands in the file.
   *
   * @param at where the 16 counts begin; the symbols follow them
   */
  HuffmanCode(byte[] bytes, int at) throws UnusualJpegException {
    int count = count(bytes, at);
    symbols = new byte[count];
    System.arraycopy(bytes, at + MAX_BITS, symbols, 0, count);
    int code = 0;
    int index = 0;
    for (int length = 1; length <= MAX_BITS; length++) {
      int here = bytes[at + length - 1] & 0xff;
      offset[length] = index - code;
      if (code + here >= 1 << length && index < count) {
        // libjpeg refuses a code of nothing but ones as well.
        throw new UnusualJpegException("more codes than bits");
      }
      for (int i = 0; i < here && length <= QUICK_BITS; i++) {
        int entry = (length << LENGTH_SHIFT) | (symbols[index + i] & SYMBOL);
        int first = (code + i) << (QUICK_BITS - length);
        Arrays.fill(quick, first, first + (1 << (QUICK_BITS - length)), entry);
      }
      index += here;
      code += here;
      end[length] = code << (MAX_BITS - length);
      code <<= 1;
    }
  }

  /** Refuses symbols that no block's mean has, as libjpeg does, whether they are used or not. */
  void checkLowest() throws UnusualJpegException {
    for (byte symbol : symbols) {
      if ((symbol & SYMBOL) > NIBBLE) {
        throw new UnusualJpegException("a mean of too many bits");
      }
    }
  }

  /** How many symbols the table at a place of a file has. */
  static int count(byte[] bytes, int at) throws UnusualJpegException {
    int count = 0;
    for (int i = 0; i < MAX_BITS; i++) {
      count += bytes[at + i] & 0xff;
    }
    if (count > 256 || at + MAX_BITS + count > bytes.length) {
      throw new UnusualJpegException("a table that is too long");
    }
    return count;
  }

  /**
   * The code at the head of some bits.
   *
   * @param bits 16 bits or more, at the upper end of the number
   * @return the code's length in bits times 256, plus its symbol; 0 if there is no such code
   */
  int at(long bits) {
    int entry = quick[(int) (bits >>> (Long.SIZE - QUICK_BITS))];
    return entry != 0 ? entry : longer((int) (bits >>> (Long.SIZE - MAX_BITS)));
  }

  /** Bits of a found code. */
  static int length(int found) {
    return found >> LENGTH_SHIFT;
  }

  /** Symbol of a found code, 0 to 255. */
  static int symbol(int found) {
    return found & SYMBOL;
  }

  /** Bits of the number that follows a found code of a higher frequency, 0 to 15. */
  static int size(int found) {
    return found & NIBBLE;
  }

  /** Frequencies without a number before that of a found code, 0 to 15. */
  static int run(int found) {
    return (found >> 4) & NIBBLE;
  }

  /** Whether a found code says that a block has no more numbers. */
  static boolean isEnd(int found) {
    return symbol(found) == 0;
  }

  /**
   * Whether there is such a code for higher frequencies: runs without a number belong to
   * progressive files, but for the end and the longest.
   */
  static boolean isHigher(int found) {
    int symbol = symbol(found);
    return found != 0 && (size(found) != 0 || symbol == 0 || symbol == LONGEST_RUN);
  }

  /** Whether there is such a code for a block's mean. */
  static boolean isLowest(int found) {
    return found != 0 && symbol(found) <= NIBBLE;
  }

  private int longer(int bits) {
    for (int length = QUICK_BITS + 1; length <= MAX_BITS; length++) {
      if (bits < end[length]) {
        int index = offset[length] + (bits >>> (MAX_BITS - length));
        return (length << LENGTH_SHIFT) | (symbols[index] & SYMBOL);
      }
    }
    return 0;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof HuffmanCode code
        && Arrays.equals(end, code.end)
        && Arrays.equals(symbols, code.symbols);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(end) + Arrays.hashCode(symbols);
  }
}
