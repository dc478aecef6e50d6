package org.trapline.analysis.review.sample;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The random number of a unit: a hash of seed and name, the same in Java and in SQL ({@code
 * md5(seed || ' ' || name)}), whatever else is in the tables. A larger budget keeps what a smaller
 * one drew.
 *
 * @param seed the user's
 */
record Lot(long seed) {
  String of(String unit) {
    try {
      MessageDigest md5 = MessageDigest.getInstance("MD5");
      byte[] hash = md5.digest((seed + " " + unit).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has MD5", e);
    }
  }
}
