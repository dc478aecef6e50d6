package org.trapline.analysis.labels.match;

import java.util.List;
import org.trapline.analysis.labels.Vote;
import org.trapline.schemas.LabelMatch;

/**
 * A vote and the photos that it is about.
 *
 * @param vote as given
 * @param photos empty if none was found; several for a burst that was shown together
 * @param by how they were found
 * @param reason why none was found; empty if one was
 */
public record Match(Vote vote, List<Photo> photos, LabelMatch by, String reason) {
  /** Copies the photos. */
  public Match {
    photos = List.copyOf(photos);
  }

  /**
   * A photo of the result.
   *
   * @param hash of its bytes
   * @param deployment its deployment
   * @param mediaId its id
   * @param path below the deployment's folder
   */
  public record Photo(String hash, String deployment, String mediaId, String path) {}
}
