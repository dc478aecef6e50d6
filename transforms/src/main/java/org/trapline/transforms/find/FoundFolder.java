package org.trapline.transforms.find;

/**
 * A folder with media in it: what its files share, so that a million of them stay small.
 *
 * @param deploymentId whose card it is, in NFC
 * @param uri where it is now, with its closing separator
 * @param path below the deployment, with a closing {@code /}; empty for the deployment's own folder
 * @param spelling whether this path and the names in it are in NFC or as they are written
 */
public record FoundFolder(String deploymentId, String uri, String path, Spelling spelling) {
  /** Checks that what is appended to it makes a file's path. */
  public FoundFolder {
    if (!path.isEmpty() && !path.endsWith("/")) {
      throw new IllegalArgumentException("path must be empty or end with '/': " + path);
    }
  }

  /** A folder whose path is in NFC, as almost all are. */
  public FoundFolder(String deploymentId, String uri, String path) {
    this(deploymentId, uri, path, Spelling.COMPOSED);
  }

  /** The same folder for files whose composed path another file has. */
  FoundFolder asWritten() {
    return new FoundFolder(deploymentId, uri, writtenPath(), Spelling.AS_WRITTEN);
  }

  /** The path below the deployment, as the file system writes it: the last levels of the place. */
  String writtenPath() {
    char separator = uri.charAt(uri.length() - 1);
    return uri.substring(writtenFrom(separator)).replace(separator, '/');
  }

  /** Where the deployment's own folder is now. */
  String base() {
    return uri.substring(0, writtenFrom(uri.charAt(uri.length() - 1)));
  }

  private int writtenFrom(char separator) {
    int from = uri.length() - 1;
    for (int level = 0; level < path.length(); level++) {
      if (path.charAt(level) == '/') {
        from = uri.lastIndexOf(separator, from - 1);
      }
    }
    return from + 1;
  }
}
