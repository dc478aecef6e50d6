package org.trapline.training.dump;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * One file of the dump, made when asked for.
 *
 * @param path below the dump, with forward slashes
 * @param make draws or writes it
 */
public record DumpFile(String path, Supplier<Contents> make) {
  /** Bytes of a file and what is true of it. */
  public static final class Contents {
    private final byte[] bytes;
    private final Optional<Truth> truth;

    Contents(byte[] bytes, Optional<Truth> truth) {
      this.bytes = bytes;
      this.truth = truth;
    }

    /** A copy of the file's bytes. */
    public byte[] bytes() {
      return bytes.clone();
    }

    /** Empty for what lies about on cards and is no media file. */
    public Optional<Truth> truth() {
      return truth;
    }
  }
}
