package org.trapline.pipeline.check;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trapline.pipeline.check.Gap.Kind;

/** Finds long times without a file of a camera that otherwise has files every day. */
final class Gaps {
  /** A week without so much as a false trigger is rare where leaves move. */
  static final Duration LONG = Duration.ofDays(7);

  private static final Duration DAILY = Duration.ofDays(1);

  private Gaps() {}

  /**
   * Finds the gaps.
   *
   * @param times ascending
   * @param start from when on files are expected; null if nobody said
   * @param end until when; null if nobody said
   */
  static List<Gap> in(
      List<LocalDateTime> times, @Nullable LocalDateTime start, @Nullable LocalDateTime end) {
    List<Gap> gaps = new ArrayList<>();
    if (times.size() < 2 || median(times).compareTo(DAILY) >= 0) {
      return gaps;
    }
    if (start != null) {
      add(gaps, new Gap(start, times.get(0), Kind.BEFORE_FIRST_FILE));
    }
    for (int i = 1; i < times.size(); i++) {
      add(gaps, new Gap(times.get(i - 1), times.get(i), Kind.BETWEEN_FILES));
    }
    if (end != null) {
      add(gaps, new Gap(times.get(times.size() - 1), end, Kind.AFTER_LAST_FILE));
    }
    return gaps;
  }

  private static void add(List<Gap> gaps, Gap gap) {
    if (Duration.between(gap.from(), gap.to()).compareTo(LONG) > 0) {
      gaps.add(gap);
    }
  }

  private static Duration median(List<LocalDateTime> times) {
    List<Duration> steps = new ArrayList<>();
    for (int i = 1; i < times.size(); i++) {
      steps.add(Duration.between(times.get(i - 1), times.get(i)));
    }
    steps.sort(null);
    return steps.get(steps.size() / 2);
  }
}
