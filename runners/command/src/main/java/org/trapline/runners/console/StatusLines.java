package org.trapline.runners.console;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.trapline.pipeline.status.DeploymentStatus;
import org.trapline.pipeline.status.Pace;
import org.trapline.pipeline.status.ResultStatus;
import org.trapline.pipeline.status.TablesState;

/** How far a result is, in words: a table by deployment, and one line for all. */
public final class StatusLines {
  private StatusLines() {}

  /** Returns a line for each deployment, and one for all, columns aligned. */
  public static List<String> table(ResultStatus status) {
    List<List<String>> cells = new ArrayList<>();
    cells.add(List.of("deployment", "tables", "files", "judged", "left"));
    for (DeploymentStatus one : status.deployments()) {
      cells.add(
          row(one.deploymentId(), words(one.tables()), one.files(), one.judged(), one.left()));
    }
    if (status.deployments().size() > 1) {
      cells.add(
          row(
              "all",
              status.complete() ? words(TablesState.COMPLETE) : "",
              status.files(),
              status.judged(),
              status.left()));
    }
    return Columns.lines(cells, 2);
  }

  private static List<String> row(String name, String tables, long files, long judged, long left) {
    return List.of(name, tables, Long.toString(files), Long.toString(judged), Long.toString(left));
  }

  private static String words(TablesState tables) {
    return switch (tables) {
      case NONE -> "none yet";
      case EARLIER -> "earlier run's";
      case COMPLETE -> "complete";
    };
  }

  /**
   * Returns how far it is, in one line.
   *
   * @param now by this computer's clock, to tell how long ago the last chunk came
   */
  public static String line(ResultStatus status, Instant now) {
    StringBuilder line = new StringBuilder();
    line.append(
        "%d of %d files (%d %%) are judged, %d of %d chunks"
            .formatted(
                status.judged(),
                status.files(),
                status.files() == 0 ? 0 : 100 * status.judged() / status.files(),
                status.chunks() - status.chunksLeft(),
                status.chunks()));
    if (status.complete()) {
      return line.append("; the tables are complete and their books balance.").toString();
    }
    line.append(status.replacing() ? ", in place of what other models judged" : "");
    if (status.chunksLeft() == 0) {
      return line.append("; the tables are not finished yet.").toString();
    }
    if (status.latest() == null) {
      return line.append("; nothing is committed yet.").toString();
    }
    String ago = "; the last came %s ago".formatted(clock(age(status.latest(), now)));
    if (status.stands(now)) {
      return line.append(ago)
          .append(". If no run goes on, start the same command again.")
          .toString();
    }
    return line.append(speed(status)).append(ago).append('.').toString();
  }

  private static String speed(ResultStatus status) {
    Pace pace = status.pace();
    return pace == null
        ? ""
        : String.format(
            Locale.ROOT,
            ", %.1f/s lately, %s left",
            pace.filesPerSecond(),
            clock(pace.timeFor(status.left())));
  }

  /** A store whose clock is ahead has stored nothing in the future. */
  private static Duration age(Instant then, Instant now) {
    Duration age = Duration.between(then, now);
    return age.isNegative() ? Duration.ZERO : age;
  }

  private static String clock(Duration time) {
    return String.format(
        Locale.ROOT, "%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart());
  }
}
