package org.trapline.models.fetch;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.trapline.models.folder.ModelFolderException;

/**
 * A file to fetch and what is known about it beforehand.
 *
 * @param url its address, http or https
 * @param name what it is called on the disk, a plain file name
 * @param bytes its exact size; 0 where it is not known
 * @param sha256 64 hex digits, or empty
 * @param md5 32 hex digits, or empty
 */
public record PublishedFile(URI url, String name, long bytes, String sha256, String md5) {
  /** Refuses what cannot be fetched. */
  public PublishedFile {
    String scheme = url.getScheme();
    if (url.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
      throw new ModelFolderException(
          "%s: only addresses with http:// or https:// can be fetched: correct it or fetch the file"
                  .formatted(url)
              + " by hand and add it from the disk");
    }
    if (!name.matches("[\\p{L}\\p{N}_][\\p{L}\\p{N}._ -]*")) {
      throw new ModelFolderException(
          "%s: does not end with the name of a file: give the address of the weights file itself"
              .formatted(url));
    }
    sha256 = hex(sha256, 64, "SHA-256");
    md5 = hex(md5, 32, "MD5");
    if ("http".equals(scheme) && sha256.isEmpty() && md5.isEmpty() && !isThisMachine(url)) {
      throw new ModelFolderException(
          "%s: anybody on the way can exchange what comes over http://: give the address with https://, or the hash with --sha256"
              .formatted(url));
    }
  }

  /** A file of which nothing is known but its address, and perhaps its hash. */
  public static PublishedFile at(URI url, String sha256) {
    String path = url.getPath() == null ? "" : url.getPath();
    return new PublishedFile(url, path.substring(path.lastIndexOf('/') + 1), 0, sha256, "");
  }

  private static boolean isThisMachine(URI url) {
    return List.of("127.0.0.1", "localhost", "[::1]").contains(url.getHost());
  }

  /** Whether there is a hash to check the file against. */
  public boolean isChecked() {
    return !sha256.isEmpty() || !md5.isEmpty();
  }

  private static String hex(String given, int digits, String algorithm) {
    String hash = given.strip().toLowerCase(Locale.ROOT);
    if (!hash.isEmpty() && !hash.matches("[0-9a-f]{" + digits + "}")) {
      throw new ModelFolderException(
          "'%s' is no %s, which has %d hex digits: copy it again"
              .formatted(given, algorithm, digits));
    }
    return hash;
  }
}
