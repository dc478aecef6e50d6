package org.trapline.models.pixels;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;

/**
 * The fingerprint of a file's bytes: XXH3 with 128 bits and seed 0, as 32 lower-case hexadecimal
 * digits, high half first (what {@code xxh128sum} prints). Equal bytes have equal fingerprints on
 * every machine and in every version, for ever; it finds copies and is no protection against
 * forgery.
 */
public final class ContentHash {
  private ContentHash() {}

  /** Fingerprint of these bytes: 32 hexadecimal digits. */
  public static String of(byte[] bytes) {
    HashValue128 hash = Hashing.xxh3_128().hashBytesTo128Bits(bytes);
    return "%016x%016x".formatted(hash.getMostSignificantBits(), hash.getLeastSignificantBits());
  }
}
