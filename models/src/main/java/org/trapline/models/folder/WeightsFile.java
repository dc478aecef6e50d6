package org.trapline.models.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Looks into a weights file before any engine does. It decides by content, not by name, what the
 * file is, and refuses what could run foreign code: a pickle is never unpickled here or later.
 */
final class WeightsFile {
  private static final int HEAD = 128;

  private static final ConcurrentMap<Version, String> HASHES = new ConcurrentHashMap<>();

  private WeightsFile() {}

  private record Version(Path file, long bytes, FileTime modified) {}

  /** What the file is; refuses with one sentence what cannot be run. */
  static WeightsFormat inspect(Path file) {
    byte[] head = head(file);
    String text = new String(head, StandardCharsets.ISO_8859_1);
    if (text.startsWith("version https://git-lfs.github.com/spec/")) {
      throw ModelFolderException.about(
          file,
          "is a Git LFS pointer of a few bytes in place of the weights: fetch the file itself, for"
              + " example with 'git lfs pull' or from the project's download page");
    }
    if (text.startsWith("PK")) {
      TorchScriptZip.check(file);
      return WeightsFormat.TORCHSCRIPT;
    }
    if (head.length > 2 && (head[0] & 0xFF) == 0x80 && head[1] >= 2 && head[1] <= 5) {
      throw ModelFolderException.about(
          file,
          "is a Python pickle, which could run any code and is never opened here: export the model"
              + " to TorchScript or ONNX");
    }
    String lower = text.stripLeading().toLowerCase(Locale.ROOT);
    if (lower.startsWith("<!doctype") || lower.startsWith("<html") || lower.startsWith("<?xml")) {
      throw ModelFolderException.about(
          file, "is a web page in place of the weights: fetch the file itself again");
    }
    OnnxFile.read(file);
    return WeightsFormat.ONNX;
  }

  /** Whether weights are stored in half precision. */
  static boolean holdsHalf(Path file, WeightsFormat format) {
    return format == WeightsFormat.ONNX
        ? OnnxFile.read(file).weightTypes().contains(OnnxFile.HALF)
        : TorchScriptZip.holdsHalf(file);
  }

  /**
   * SHA-256 of the file, 64 hex digits in lower case. Each thread of a run opens its models: a file
   * whose size and time have not changed is read once only.
   */
  static String sha256(Path file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      Version version = new Version(file.toAbsolutePath(), now.size(), now.lastModifiedTime());
      String known = HASHES.get(version);
      if (known == null) {
        known = readSha256(file);
        HASHES.put(version, known);
      }
      return known;
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static String readSha256(Path file) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static byte[] head(Path file) {
    if (Files.isDirectory(file)) {
      throw ModelFolderException.about(file, "is a folder in place of a weights file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(HEAD);
      if (head.length == 0) {
        throw ModelFolderException.about(file, "is empty: fetch the weights again");
      }
      return head;
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  static ModelFolderException unreadable(Path file, IOException e) {
    return new ModelFolderException(
        "%s: the weights cannot be read (%s): check that the file is there and may be read"
            .formatted(file, SmallFiles.reason(e)),
        e);
  }
}
