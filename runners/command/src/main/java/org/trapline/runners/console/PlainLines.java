package org.trapline.runners.console;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Progress for a log or a pipe: a line with every tenth of the work or every half minute, whichever
 * comes first. Not thread-safe.
 */
final class PlainLines {
  private static final Duration AT_LEAST_EVERY = Duration.ofSeconds(30);
  private static final int EVERY_PERCENT = 10;

  private Duration lastTime = Duration.ZERO;
  private int lastTenth;
  private long lastDone = -1;

  /**
   * Returns the line that is due now, or null if none is.
   *
   * @param now how far the run is
   * @param elapsed since the run began
   */
  @Nullable String due(Headway now, Duration elapsed) {
    if (now.total() == 0) {
      return null;
    }
    int tenth = now.percent() / EVERY_PERCENT;
    boolean late = elapsed.minus(lastTime).compareTo(AT_LEAST_EVERY) >= 0;
    if (now.done() == lastDone || (tenth == lastTenth && !late)) {
      return null;
    }
    lastTenth = tenth;
    lastTime = elapsed;
    lastDone = now.done();
    return line(now, elapsed);
  }

  private static String line(Headway now, Duration elapsed) {
    double seconds = Math.max(elapsed.toMillis() / 1000.0, 0.001);
    double speed = (now.done() - now.doneBefore()) / seconds;
    String left =
        speed == 0 ? "?" : clock(Duration.ofSeconds((long) ((now.total() - now.done()) / speed)));
    return String.format(
        Locale.ROOT,
        "%d of %d files (%d %%), %.1f/s, %s%s left",
        now.done(),
        now.total(),
        now.percent(),
        speed,
        now.remarks().isEmpty() ? "" : now.remarks() + ", ",
        left);
  }

  private static String clock(Duration time) {
    return String.format(
        Locale.ROOT, "%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart());
  }
}
