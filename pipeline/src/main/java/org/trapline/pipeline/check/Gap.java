package org.trapline.pipeline.check;

import java.time.Duration;
import java.time.LocalDateTime;

/**
 * A time without any file, long for this camera.
 *
 * @param from last file before it, or the declared start
 * @param to first file after it, or the declared end
 * @param kind what stands at its ends
 */
public record Gap(LocalDateTime from, LocalDateTime to, Kind kind) {
  /** What stands at the ends of a gap. */
  public enum Kind {
    /** The declared start and the first file. */
    BEFORE_FIRST_FILE,
    /** Two files. */
    BETWEEN_FILES,
    /** The last file and the declared end. */
    AFTER_LAST_FILE
  }

  /** Whole days without a file. */
  public long days() {
    return Duration.between(from, to).toDays();
  }
}
