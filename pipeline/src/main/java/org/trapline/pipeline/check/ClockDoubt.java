package org.trapline.pipeline.check;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A reason to mistrust the clock of a camera.
 *
 * @param kind what is wrong
 * @param files how many of the files that were looked at show it
 * @param firstPath the first of them, below the deployment
 * @param shown what the clock shows there; null where there is no time
 * @param before what it showed in the file before, where it jumped; null elsewhere
 */
public record ClockDoubt(
    Kind kind,
    int files,
    String firstPath,
    @Nullable LocalDateTime shown,
    @Nullable LocalDateTime before) {
  /** What can be wrong with a clock. */
  public enum Kind {
    /** A factory date, or a year before 2000. */
    NOT_SET,
    /** A day that is still to come. */
    IN_FUTURE,
    /** Before the start that deployments.csv declares. */
    BEFORE_START,
    /** After the end that deployments.csv declares. */
    AFTER_END,
    /** Earlier than the file before, though the camera numbered it later. */
    JUMPS_BACK,
    /** Neither header nor name tell a time. */
    NO_TIME
  }
}
