package org.trapline.transforms.find;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The id of a file for ever: a hash of its deployment and its path below the deployment. Drive,
 * mount point, separators, Unicode form and times of the file are no part of it, so a card that is
 * copied to a server keeps its ids.
 */
public final class MediaId {
  /** 80 bits: among ten million files the chance that any two agree is below 1 in 10^10. */
  private static final int HEX_DIGITS = 20;

  private MediaId() {}

  /**
   * The first 20 hex digits of SHA-256 over deployment id, a zero byte and path, in UTF-8 and NFC.
   *
   * @param deploymentId as it stands in the tables
   * @param path below the deployment, levels separated by {@code /}
   */
  public static String of(String deploymentId, String path) {
    return asWritten(deploymentId, Names.composed(path));
  }

  /**
   * The same of a path that is not brought to NFC, since another file has the path in NFC.
   *
   * @param path in the Unicode form in which the file system writes it
   */
  static String asWritten(String deploymentId, String path) {
    MessageDigest sha256 = sha256();
    sha256.update(Names.composed(deploymentId).getBytes(UTF_8));
    // No file name and no id holds a zero byte, so no two pairs give one text.
    sha256.update((byte) 0);
    sha256.update(path.getBytes(UTF_8));
    return HexFormat.of().formatHex(sha256.digest()).substring(0, HEX_DIGITS);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
