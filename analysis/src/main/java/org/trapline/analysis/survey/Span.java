package org.trapline.analysis.survey;

import java.time.Duration;
import java.time.LocalDateTime;

/**
 * A stretch of local time, its start in it and its end not.
 *
 * @param from first moment
 * @param to first moment after, later than from
 */
public record Span(LocalDateTime from, LocalDateTime to) {
  private static final double SECONDS_OF_A_DAY = 86_400;

  /** Refuses a stretch that ends before it starts. */
  public Span {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException(
          "a span ends after it starts, but was " + from + " to " + to);
    }
  }

  /** Its length in days, exactly. */
  public double days() {
    Duration length = Duration.between(from, to);
    return length.getSeconds() / SECONDS_OF_A_DAY + length.getNano() / SECONDS_OF_A_DAY / 1e9;
  }

  /** Whether a moment lies in it. */
  public boolean contains(LocalDateTime time) {
    return !time.isBefore(from) && time.isBefore(to);
  }
}
