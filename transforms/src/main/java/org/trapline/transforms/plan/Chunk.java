package org.trapline.transforms.plan;

import java.io.Serializable;
import java.util.List;

/**
 * A chunk with the places of its files: what a worker takes in hand.
 *
 * @param id the planned chunk's id
 * @param deploymentId as the survey calls it
 * @param slug the deployment's folder in the tables
 * @param files in path order
 */
public record Chunk(String id, String deploymentId, String slug, List<MediaRef> files)
    implements Serializable {
  /** Copies the list. */
  public Chunk {
    files = List.copyOf(files);
  }
}
