package org.trapline.transforms.plan;

import java.io.Serializable;
import java.util.List;

/**
 * A list of files of one deployment that is judged and committed as one.
 *
 * @param id deterministic, and the name of the file that the chunk commits
 * @param files in path order, at least one
 */
public record PlannedChunk(String id, List<PlannedFile> files) implements Serializable {
  /** Copies the list. */
  public PlannedChunk {
    files = List.copyOf(files);
    if (files.isEmpty()) {
      throw new IllegalArgumentException("chunk " + id + " has no files");
    }
  }
}
