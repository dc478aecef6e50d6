package org.trapline.bench.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trapline.models.djl.Device;

/**
 * What all contestants have to do.
 *
 * @param photos in one folder
 * @param filter folder of the blank filter; null where every photo goes to the species model
 * @param species folder of the species model; null where only the filter looks
 * @param blankFrom from this score on a photo is blank and goes no further
 * @param device where the models run; the plain loops know the CPU only
 */
public record Task(
    List<Path> photos,
    @Nullable Path filter,
    @Nullable Path species,
    float blankFrom,
    Device device) {
  /**
   * As many as the floor takes at a time, so that at the end neither side has a core idle longer.
   */
  private static final int SMALL_CHUNK = 16;

  private static final int CHUNK = 64;

  /** Copies the list. */
  public Task {
    photos = List.copyOf(photos);
  }

  /**
   * Photos of a chunk: the steady state begins with the end of the first one. Small chunks where
   * some photos take a second and others do not; where all take the same, half of what a run has by
   * itself, of which some hundred photos would make too few.
   */
  int chunk() {
    return species == null ? CHUNK : SMALL_CHUNK;
  }

  /** The folder of the photos. */
  Path folder() {
    return Objects.requireNonNull(photos.get(0).toAbsolutePath().getParent());
  }

  /** The same with the first photos only. */
  Task first(int count) {
    return new Task(
        photos.subList(0, Math.min(count, photos.size())), filter, species, blankFrom, device);
  }

  /** As a line between two programs. */
  String toLine() {
    return "%s\t%d\t%s\t%s\t%s\t%s"
        .formatted(
            folder(),
            photos.size(),
            filter == null ? "" : filter,
            species == null ? "" : species,
            blankFrom,
            device);
  }

  /** Reads what {@link #toLine} wrote. */
  static Task parse(String line) throws IOException {
    String[] parts = line.split("\t", -1);
    try (Stream<Path> files = Files.list(Path.of(parts[0]))) {
      return new Task(
          files.sorted().limit(Integer.parseInt(parts[1])).toList(),
          model(parts[2]),
          model(parts[3]),
          Float.parseFloat(parts[4]),
          Device.parse(parts[5]));
    }
  }

  private static @Nullable Path model(String path) {
    return path.isEmpty() ? null : Path.of(path);
  }
}
