package org.trapline.transforms.store;

import java.time.Instant;

/**
 * What a store says of a file without opening it.
 *
 * @param name in a listing of a folder: below it, {@code /} between the levels; else the whole
 *     address
 * @param bytes its size
 * @param stored when, by the store's own clock; the epoch where it does not say
 */
public record StoredFile(String name, long bytes, Instant stored) {
  /**
   * A file.
   *
   * @param storedMillis since the epoch; 0 or less where the store does not say
   */
  public static StoredFile of(String name, long bytes, long storedMillis) {
    return new StoredFile(name, bytes, Instant.ofEpochMilli(Math.max(0, storedMillis)));
  }

  /** The same file by another name. */
  public StoredFile named(String other) {
    return new StoredFile(other, bytes, stored);
  }
}
