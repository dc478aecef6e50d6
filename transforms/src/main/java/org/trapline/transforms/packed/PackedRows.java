package org.trapline.transforms.packed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Rows of texts and numbers, one behind the other in one array: a row takes its bytes and 4 more.
 * Numbers take 7 bits a byte; texts of an even number of lower-case hex digits half their length.
 * Not thread-safe while it grows.
 */
public final class PackedRows implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final HexFormat HEX = HexFormat.of();

  /** So many digits fit into the number in front of them. */
  private static final int MAX_DIGITS = 62;

  /** In front of a text that is none of hex digits. */
  private static final int PLAIN = 63;

  private byte[] bytes;
  private int used;
  private int[] ends;
  private int rows;

  /**
   * No rows.
   *
   * @param expected about so many rows will come
   */
  public PackedRows(int expected) {
    bytes = new byte[Math.max(16, expected)];
    ends = new int[Math.max(4, expected)];
  }

  /** How many rows are finished. */
  public int size() {
    return rows;
  }

  /** The next value of the row that is being written, 0 or more, or negative in ten bytes. */
  public PackedRows number(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      put((byte) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    put((byte) rest);
    return this;
  }

  /** The next value of the row that is being written. */
  public PackedRows text(String value) {
    if (isHex(value)) {
      put((byte) value.length());
      put(HEX.parseHex(value));
      return this;
    }
    byte[] utf8 = value.getBytes(UTF_8);
    put((byte) PLAIN);
    number(utf8.length);
    put(utf8);
    return this;
  }

  /** The row is finished. */
  public void end() {
    if (rows == ends.length) {
      ends = Arrays.copyOf(ends, grown(rows + 1));
    }
    ends[rows++] = used;
  }

  /** Gives back what the next rows would need; for lists that stay. */
  public void trim() {
    bytes = Arrays.copyOf(bytes, used);
    ends = Arrays.copyOf(ends, rows);
  }

  /** Reads a row from its first value on. */
  public Reader row(int index) {
    if (index < 0 || index >= rows) {
      throw new IndexOutOfBoundsException(index);
    }
    return new Reader(bytes, index == 0 ? 0 : ends[index - 1]);
  }

  private static boolean isHex(String value) {
    int length = value.length();
    if (length > MAX_DIGITS || length % 2 != 0) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char digit = value.charAt(i);
      if ((digit < '0' || digit > '9') && (digit < 'a' || digit > 'f')) {
        return false;
      }
    }
    return true;
  }

  private void put(byte... more) {
    if (used + more.length > bytes.length) {
      bytes = Arrays.copyOf(bytes, grown(used + more.length));
    }
    System.arraycopy(more, 0, bytes, used, more.length);
    used += more.length;
  }

  private static int grown(int needed) {
    return (int) Math.min(Integer.MAX_VALUE - 16L, needed + (needed >> 1) + 16L);
  }

  /** The values of one row, to be asked for in the order in which they were given. */
  public static final class Reader {
    private final byte[] bytes;
    private int at;

    private Reader(byte[] bytes, int at) {
      this.bytes = bytes;
      this.at = at;
    }

    /** The next value, a number. */
    public long number() {
      long value = 0;
      int shift = 0;
      byte part;
      do {
        part = bytes[at++];
        value |= (part & 0x7FL) << shift;
        shift += 7;
      } while (part < 0);
      return value;
    }

    /** The next value, a text. */
    public String text() {
      int digits = bytes[at++];
      boolean plain = digits == PLAIN;
      int length = plain ? (int) number() : digits / 2;
      int from = at;
      at += length;
      return plain
          ? new String(bytes, from, length, UTF_8)
          : HEX.formatHex(bytes, from, from + length);
    }
  }
}
