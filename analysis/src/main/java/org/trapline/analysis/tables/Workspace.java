package org.trapline.analysis.tables;

import java.nio.file.Path;

/**
 * What the embedded database may use.
 *
 * @param folder existing folder for what doesn't fit in memory
 * @param memoryMebibytes most memory before it spills, MiB, at least 256
 * @param threads most threads, at least 1
 */
public record Workspace(Path folder, long memoryMebibytes, int threads) {
  private static final long SMALLEST_MEMORY = 256;

  /** A laptop with 8 GB must be able to do something else beside. */
  private static final long USUAL_MEMORY = 2048;

  /** Refuses limits under which nothing could run. */
  public Workspace {
    if (memoryMebibytes < SMALLEST_MEMORY || threads < 1) {
      throw new IllegalArgumentException(
          "at least 256 MiB and one thread are needed, but were %d and %d"
              .formatted(memoryMebibytes, threads));
    }
  }

  /** The system's folder for temporary files, 2 GiB, and every core. */
  public static Workspace usual() {
    return new Workspace(
        Path.of(System.getProperty("java.io.tmpdir")),
        USUAL_MEMORY,
        Runtime.getRuntime().availableProcessors());
  }
}
