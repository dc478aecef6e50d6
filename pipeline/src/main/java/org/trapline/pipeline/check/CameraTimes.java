package org.trapline.pipeline.check;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trapline.pipeline.check.ClockDoubt.Kind;
import org.trapline.pipeline.deployments.DeploymentEntry;
import org.trapline.schemas.Flag;
import org.trapline.transforms.find.FoundFile;
import org.trapline.transforms.publish.DeploymentFacts.Clock;
import org.trapline.transforms.publish.DeploymentFacts.Period;

/** Parts the times of a deployment into those to rely on and those in doubt, and says why. */
final class CameraTimes {
  /** The photos of a burst may be numbered in another order than they were taken in. */
  private static final Duration BURST = Duration.ofMinutes(5);

  /** Folders that a camera numbers, {@code 100RECNX} before {@code 101RECNX}. */
  private static final Pattern NUMBERED = Pattern.compile("(.*/)?[1-9][0-9]{2}[^/]*/");

  private final LocalDate today;
  private final @Nullable LocalDateTime start;
  private final @Nullable LocalDateTime end;
  private final Clock clock;
  private final Period period;
  private final Map<Kind, ClockDoubt> doubts = new EnumMap<>(Kind.class);
  private final List<LocalDateTime> sure = new ArrayList<>();

  /**
   * Reads the times of a deployment.
   *
   * @param looks in the order of the files
   * @param today the last day that a photo can be from
   * @param declared the deployment's row in deployments.csv; null without one
   */
  CameraTimes(List<FileLook> looks, LocalDate today, @Nullable DeploymentEntry declared) {
    this.today = today;
    this.start = declared == null || declared.start() == null ? null : declared.start().earliest();
    this.end = declared == null || declared.end() == null ? null : declared.end().latest();
    this.clock = declared == null ? new Clock(null, 0, null) : clock(declared);
    this.period = declared == null ? new Period(null, null) : period(declared);
    FileLook before = null;
    for (FileLook look : looks) {
      LocalDateTime time = look.time();
      if (time != null) {
        read(look, right(time));
        before = jump(before, look);
      } else if (look.format().isReadable()) {
        doubt(Kind.NO_TIME, look, null, null);
      }
    }
    sure.sort(null);
  }

  private static Clock clock(DeploymentEntry declared) {
    return new Clock(null, declared.clock().shift().toSeconds(), declared.clock().shiftEndS());
  }

  private static Period period(DeploymentEntry declared) {
    return new Period(
        declared.start() == null ? null : declared.start().local(),
        declared.end() == null ? null : declared.end().local());
  }

  private LocalDateTime right(LocalDateTime shown) {
    return shown.plusSeconds(clock.shiftAt(shown, period));
  }

  private void read(FileLook look, LocalDateTime time) {
    if (look.facts().flags().contains(Flag.CLOCK_NOT_SET) && !clock.wasCorrected()) {
      doubt(Kind.NOT_SET, look, time, null);
    } else if (time.toLocalDate().isAfter(today)) {
      doubt(Kind.IN_FUTURE, look, time, null);
    } else if (start != null && time.isBefore(start)) {
      doubt(Kind.BEFORE_START, look, time, null);
    } else if (end != null && !time.isBefore(end)) {
      doubt(Kind.AFTER_END, look, time, null);
    } else {
      sure.add(time);
    }
  }

  /** Compares a file with the one before it; gives the one to compare the next file with. */
  private FileLook jump(@Nullable FileLook before, FileLook look) {
    LocalDateTime earlier = before == null ? null : before.time();
    LocalDateTime later = look.time();
    if (before != null
        && earlier != null
        && later != null
        && follows(before.file(), look.file())
        && later.plus(BURST).isBefore(earlier)) {
      doubt(Kind.JUMPS_BACK, look, right(later), right(earlier));
    }
    return look;
  }

  /** Whether the camera numbered the second file after the first. */
  private static boolean follows(FoundFile first, FoundFile second) {
    String one = first.folder().path();
    String other = second.folder().path();
    return one.equals(other)
        || (NUMBERED.matcher(one).matches()
            && NUMBERED.matcher(other).matches()
            && parent(one).equals(parent(other)));
  }

  private static String parent(String folder) {
    return folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
  }

  private void doubt(
      Kind kind, FileLook look, @Nullable LocalDateTime shown, @Nullable LocalDateTime before) {
    doubts.merge(
        kind,
        new ClockDoubt(kind, 1, look.file().path(), shown, before),
        (all, one) ->
            new ClockDoubt(kind, all.files() + 1, all.firstPath(), all.shown(), all.before()));
  }

  List<ClockDoubt> doubts() {
    return List.copyOf(doubts.values());
  }

  @Nullable LocalDateTime first() {
    return sure.isEmpty() ? null : sure.get(0);
  }

  @Nullable LocalDateTime last() {
    return sure.isEmpty() ? null : sure.get(sure.size() - 1);
  }

  List<Gap> gaps() {
    return Gaps.in(sure, start, end);
  }
}
