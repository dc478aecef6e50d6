package org.trapline.transforms.packed;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Numbers by id, in 11 to 22 bytes for each: the ids themselves stay where they are and are asked
 * for when two have the same hash. Not thread-safe.
 */
public final class IdTable {
  /** No number. */
  public static final int NONE = -1;

  private final IntFunction<@Nullable String> idOf;
  private long[] slots;
  private int size;

  /**
   * An empty table.
   *
   * @param expected about so many ids will come
   * @param idOf the id of each number that was put here
   */
  public IdTable(int expected, IntFunction<@Nullable String> idOf) {
    this.idOf = idOf;
    int capacity = 16;
    while (capacity / 4 * 3 < expected) {
      capacity *= 2;
    }
    slots = new long[capacity];
  }

  /** How many ids there are. */
  public int size() {
    return size;
  }

  /** The number of an id, or {@link #NONE}. */
  public int find(String id) {
    long slot = slots[slotOf(id)];
    return slot == 0 ? NONE : number(slot);
  }

  /**
   * Sets the number of an id.
   *
   * @return the number that it had before, or {@link #NONE}
   */
  public int put(String id, int number) {
    if (size >= slots.length / 4 * 3) {
      grow();
    }
    int at = slotOf(id);
    long before = slots[at];
    slots[at] = entry(id.hashCode(), number);
    if (before == 0) {
      size++;
      return NONE;
    }
    return number(before);
  }

  /** The slot of an id, or the free one where it would stand. */
  private int slotOf(String id) {
    int hash = id.hashCode();
    int at = place(hash, slots.length);
    while (slots[at] != 0) {
      if ((int) (slots[at] >>> 32) == hash && id.equals(idOf.apply(number(slots[at])))) {
        return at;
      }
      at = (at + 1) & (slots.length - 1);
    }
    return at;
  }

  private void grow() {
    long[] larger = new long[slots.length * 2];
    for (long slot : slots) {
      if (slot != 0) {
        int at = place((int) (slot >>> 32), larger.length);
        while (larger[at] != 0) {
          at = (at + 1) & (larger.length - 1);
        }
        larger[at] = slot;
      }
    }
    slots = larger;
  }

  /** Texts that differ in the last letter have neighbouring hashes: mixed, they lie apart. */
  private static int place(int hash, int capacity) {
    int mixed = hash * 0x9E3779B9;
    return (mixed ^ (mixed >>> 15)) & (capacity - 1);
  }

  /** Numbers stand one higher, so that no entry is 0. */
  private static long entry(int hash, int number) {
    return ((long) hash << 32) | ((number + 1) & 0xFFFFFFFFL);
  }

  private static int number(long slot) {
    return (int) slot - 1;
  }
}
