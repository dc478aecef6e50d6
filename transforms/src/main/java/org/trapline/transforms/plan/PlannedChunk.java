package org.trapline.transforms.plan;

import java.io.Serializable;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A list of files of one deployment that is judged and committed as one.
 *
 * @param id deterministic, and the name of the file that the chunk commits
 * @param files in path order, at least one
 */
public record PlannedChunk(String id, List<PlannedFile> files) implements Serializable {
  /** A plan that came from elsewhere must not lead to a file elsewhere. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  /** Packs the list: a plan may hold a million files. */
  public PlannedChunk {
    files = PackedFiles.of(files);
    if (!NAME.matcher(id).matches()) {
      throw new IllegalArgumentException("'" + id + "' can't be the name of a chunk's file");
    }
    if (files.isEmpty()) {
      throw new IllegalArgumentException("chunk " + id + " has no files");
    }
  }

  /** The media id of one of the files. */
  String mediaId(int index) {
    return ((PackedFiles) files).mediaId(index);
  }
}
