package org.trapline.pipeline.check;

import java.util.List;

/**
 * Files that are byte for byte the same, or whose beginnings are where only those were compared.
 *
 * @param places deployment and path of each, at least two, in the order of the listing
 */
public record SameContent(List<Place> places) {
  /** Copies the list. */
  public SameContent {
    places = List.copyOf(places);
  }

  /**
   * Where a file was found.
   *
   * @param deploymentId whose it is
   * @param path below the deployment
   */
  public record Place(String deploymentId, String path) {}
}
