package org.trapline.models.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.trapline.models.folder.ModelFolderException;

/** Compares a fetched file with the hashes that were published for it. */
final class CheckHash {
  private CheckHash() {}

  /** Deletes the file and says so if a hash is wrong; knows nothing of a file without a hash. */
  static void of(PublishedFile file, Path fetched) throws IOException {
    check(file, fetched, "SHA-256", file.sha256());
    check(file, fetched, "MD5", file.md5());
  }

  private static void check(PublishedFile file, Path fetched, String algorithm, String wanted)
      throws IOException {
    if (wanted.isEmpty()) {
      return;
    }
    String found = hash(fetched, algorithm);
    if (!found.equals(wanted)) {
      Files.delete(fetched);
      throw new ModelFolderException(
          "%s: the fetched file has the %s %s, but %s was expected: it is damaged or another"
                  .formatted(file.url(), algorithm, found, wanted)
              + " version and was deleted; try again or look at the page of its makers");
    }
  }

  private static String hash(Path file, String algorithm) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance(algorithm);
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has " + algorithm, e);
    }
  }
}
