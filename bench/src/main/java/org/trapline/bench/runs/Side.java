package org.trapline.bench.runs;

import java.nio.file.Path;
import java.util.Map;

/** Who goes through the photos. */
public enum Side {
  /** The program itself. */
  RUN("trapline run"),
  /** What must be done at least. */
  FLOOR("bare floor"),
  /** A plain loop with OpenCV's decoder. */
  OPENCV("plain loop, OpenCV"),
  /** A plain loop with DJL's way to read a picture. */
  IMAGEIO("plain loop, DJL's ImageIO");

  private final String title;

  Side(String title) {
    this.title = title;
  }

  /** What the table calls it. */
  String title() {
    return title;
  }

  /** Whether it takes one photo after the other. */
  boolean isLoop() {
    return this == OPENCV || this == IMAGEIO;
  }

  /**
   * Settings of the system that it is started with. The run has those of its launcher, and so has
   * the floor, which is to be as fast as can be; who writes a loop has what the system gives.
   */
  Map<String, String> environment() {
    return this == RUN || this == FLOOR
        ? Map.of(
            "MALLOC_ARENA_MAX", "2",
            "MALLOC_MMAP_THRESHOLD_", "268435456",
            "MALLOC_TRIM_THRESHOLD_", "536870912")
        : Map.of();
  }

  Contestant contestant(int threads, Path scratch) {
    return switch (this) {
      case RUN -> new TraplineRun(threads, scratch);
      case FLOOR -> new BareFloor(threads);
      case OPENCV -> new PlainLoop(PlainLoop.Decoder.OPENCV, threads);
      case IMAGEIO -> new PlainLoop(PlainLoop.Decoder.IMAGE_IO, threads);
    };
  }
}
