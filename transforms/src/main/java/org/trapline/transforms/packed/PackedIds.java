package org.trapline.transforms.packed;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ids or hashes by number, 16 bytes each where they have the expected count of hex digits; others
 * are kept as they are.
 */
public final class PackedIds {
  private static final int DIGITS_OF_LONG = 16;

  private final int digits;
  private final Map<Integer, @Nullable String> others = new HashMap<>();
  private long[] high = new long[16];
  private long[] low = new long[16];

  /**
   * None.
   *
   * @param digits expected, 17 to 32
   */
  public PackedIds(int digits) {
    this.digits = digits;
  }

  /** Sets one; numbers may come in any order. */
  public void set(int number, @Nullable String id) {
    if (number >= high.length) {
      int length = Math.max(number + 1, high.length + (high.length >> 1));
      high = Arrays.copyOf(high, length);
      low = Arrays.copyOf(low, length);
    }
    others.remove(number);
    if (id == null || !isExpected(id)) {
      others.put(number, id);
      return;
    }
    int tail = digits - DIGITS_OF_LONG;
    high[number] = Long.parseUnsignedLong(id, 0, tail, 16);
    low[number] = Long.parseUnsignedLong(id, tail, digits, 16);
  }

  /** The id; null where it was set to null. */
  public @Nullable String get(int number) {
    if (!others.isEmpty() && others.containsKey(number)) {
      return others.get(number);
    }
    char[] text = new char[digits];
    write(high[number], text, 0, digits - DIGITS_OF_LONG);
    write(low[number], text, digits - DIGITS_OF_LONG, digits);
    return new String(text);
  }

  /** The order of two ids as texts. */
  public int compare(int one, int other) {
    if (!others.isEmpty() && (others.containsKey(one) || others.containsKey(other))) {
      return String.valueOf(get(one)).compareTo(String.valueOf(get(other)));
    }
    int order = Long.compareUnsigned(high[one], high[other]);
    return order != 0 ? order : Long.compareUnsigned(low[one], low[other]);
  }

  private boolean isExpected(String id) {
    if (id.length() != digits) {
      return false;
    }
    for (int i = 0; i < digits; i++) {
      char digit = id.charAt(i);
      if ((digit < '0' || digit > '9') && (digit < 'a' || digit > 'f')) {
        return false;
      }
    }
    return true;
  }

  private static void write(long value, char[] text, int from, int to) {
    long rest = value;
    for (int i = to - 1; i >= from; i--) {
      text[i] = Character.forDigit((int) (rest & 15), 16);
      rest >>>= 4;
    }
  }
}
