package org.trapline.bench.runs;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What all contestants have to do.
 *
 * @param photos in one folder
 * @param filter folder of the blank filter; null where every photo goes to the species model
 * @param species folder of the species model; null where only the filter looks
 * @param blankFrom from this score on a photo is blank and goes no further
 */
public record Task(
    List<Path> photos, @Nullable Path filter, @Nullable Path species, float blankFrom) {
  /** Copies the list. */
  public Task {
    photos = List.copyOf(photos);
  }

  /** The folder of the photos. */
  Path folder() {
    return Objects.requireNonNull(photos.get(0).toAbsolutePath().getParent());
  }
}
