package org.trapline.schemas;

import java.io.Serializable;
import java.util.Arrays;

/** A run of bytes as a value, such as a small JPEG: equal when the bytes are. */
public final class Bytes implements Serializable {
  private static final long serialVersionUID = 1L;

  private final byte[] content;

  private Bytes(byte[] content) {
    this.content = content;
  }

  /** A value of a copy of these bytes. */
  public static Bytes copyOf(byte[] content) {
    return new Bytes(content.clone());
  }

  /** A copy of the bytes. */
  public byte[] toArray() {
    return content.clone();
  }

  /** How many bytes. */
  public int length() {
    return content.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes bytes && Arrays.equals(content, bytes.content);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(content);
  }

  @Override
  public String toString() {
    return content.length + " bytes";
  }
}
