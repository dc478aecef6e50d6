package org.trapline.analysis.events;

import java.time.Duration;

/**
 * When a sighting starts a new event: at least this long after what it is compared with. Exactly as
 * long is long enough.
 *
 * @param gap 30 minutes by convention; 0 makes every sighting an event
 * @param comparedTo the sighting before, or the start of the event before
 */
public record EventRule(Duration gap, ComparedTo comparedTo) {
  /** 30 minutes after the last record. */
  public static final EventRule USUAL =
      new EventRule(Duration.ofMinutes(30), ComparedTo.LAST_RECORD);

  /** Refuses a gap below 0. */
  public EventRule {
    if (gap.isNegative()) {
      throw new IllegalArgumentException("a gap is at least 0, but was " + gap);
    }
  }
}
