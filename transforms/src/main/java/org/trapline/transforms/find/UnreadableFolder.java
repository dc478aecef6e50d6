package org.trapline.transforms.find;

/**
 * A folder (or a file's entry in one) that could not be listed. What lies in it is not in the run.
 *
 * @param uri where it is
 * @param reason what the system said
 */
public record UnreadableFolder(String uri, String reason) {
  /** One sentence for whoever has to find out why. */
  public String warning() {
    return "%s can't be listed (%s): what lies in it is not in the run.".formatted(uri, reason);
  }
}
