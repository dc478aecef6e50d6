package org.trapline.transforms.find;

/**
 * A folder with media in it: what its files share, so that a million of them stay small.
 *
 * @param deploymentId whose card it is, in NFC
 * @param uri where it is now, with its closing separator
 * @param path below the deployment, in NFC, with a closing {@code /}; empty for the deployment's
 *     own folder
 */
public record FoundFolder(String deploymentId, String uri, String path) {
  /** Checks that what is appended to it makes a file's path. */
  public FoundFolder {
    if (!path.isEmpty() && !path.endsWith("/")) {
      throw new IllegalArgumentException("path must be empty or end with '/': " + path);
    }
  }
}
