package org.trapline.runners.command;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.trapline.pipeline.check.CardCheck;
import org.trapline.pipeline.check.DeploymentCheck;
import org.trapline.pipeline.check.DiskEstimate;
import org.trapline.pipeline.check.SameContent;
import org.trapline.pipeline.check.TimeEstimate;
import org.trapline.runners.console.LabelledLines;

/** A check of cards for a person: each deployment, then all cards together. */
final class CheckReport {
  private static final long SECONDS_TOLD_AS_MINUTES = 120;
  private static final long MINUTES_TOLD_AS_HOURS = 120;

  private CheckReport() {}

  /** Returns the lines, at most 100 columns wide unless a name is longer. */
  static List<String> lines(CardCheck check) {
    LabelledLines lines = new LabelledLines();
    for (DeploymentCheck deployment : check.deployments()) {
      DeploymentReport.add(deployment, lines);
    }
    long files = check.deployments().stream().mapToLong(DeploymentCheck::fileCount).sum();
    long bytes = check.deployments().stream().mapToLong(DeploymentCheck::bytes).sum();
    lines.title("All cards");
    lines.fact(
        "files",
        "%,d in %s, %s"
            .formatted(files, counted(check.deployments().size(), "deployment"), bytes(bytes)));
    copies(check, lines);
    check.unreadable().forEach(folder -> lines.warning("not listed", folder.warning()));
    check.warnings().forEach(sentence -> lines.warning("survey", sentence));
    disk(check.disk(), lines);
    time(check, lines);
    lines.fact(
        "verdict",
        lines.warnings() == 0
            ? "nothing stands out"
            : counted(lines.warnings(), "thing") + " to look into, marked with ! above");
    return lines.lines();
  }

  private static void copies(CardCheck check, LabelledLines lines) {
    List<SameContent> groups = check.duplicates().groups();
    if (groups.isEmpty()) {
      lines.fact("copies", "no file is there twice");
      return;
    }
    Map<Set<String>, List<SameContent>> sharing =
        groups.stream()
            .collect(
                Collectors.groupingBy(
                    CheckReport::deployments, LinkedHashMap::new, Collectors.toList()));
    sharing.forEach(
        (deployments, same) -> {
          SameContent first = same.get(0);
          lines.warning(
              "copies",
              "%s more than once in %s, such as %s and %s"
                  .formatted(
                      same.size() == 1 ? "1 file is there" : same.size() + " files are there",
                      String.join(" and ", deployments),
                      place(first.places().get(0)),
                      place(first.places().get(1))));
        });
    if (check.duplicates().byBeginning() > 0) {
      lines.fact(
          "",
          "%,d of them were compared by size and their first 128 kB only"
              .formatted(check.duplicates().byBeginning()));
    }
  }

  private static Set<String> deployments(SameContent same) {
    return same.places().stream()
        .map(SameContent.Place::deploymentId)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String place(SameContent.Place place) {
    return place.deploymentId() + "/" + place.path();
  }

  private static void disk(DiskEstimate disk, LabelledLines lines) {
    lines.fact(
        "disk",
        "%s to %s for the result: %s of tables for each file, and %s of small pictures for"
                .formatted(
                    bytes(disk.low()),
                    bytes(disk.high()),
                    bytes(DiskEstimate.ROW_BYTES),
                    bytes(DiskEstimate.PICTURE_BYTES))
            + " one file in ten, or for all of them");
    if (disk.perhapsTooLittle()) {
      lines.warning(
          "room",
          "only %s are free where the result will be: %s; make room or give another --out"
              .formatted(
                  bytes(Objects.requireNonNull(disk.free())),
                  disk.surelyTooLittle() ? "that will not do" : "that may not do"));
    }
  }

  private static void time(CardCheck check, LabelledLines lines) {
    TimeEstimate time = check.time();
    if (time == null) {
      lines.fact(
          "time",
          "not known: name the models of the run (--models, --filter, --detector, --species) to"
              + " have a few photos judged");
      return;
    }
    lines.fact(
        "time",
        String.format(
            Locale.ROOT,
            "about %s: %s took %.2f s each, %,d files, %s; expect up to twice as much where"
                + " workers share one disk",
            words(time.expected()),
            counted(time.judged(), "photo"),
            time.secondsPerFile(),
            time.files(),
            counted(time.workers(), "worker")));
  }

  private static String words(Duration time) {
    if (time.toSeconds() < SECONDS_TOLD_AS_MINUTES) {
      return "%d s".formatted(Math.max(1, time.toSeconds()));
    }
    return time.toMinutes() < MINUTES_TOLD_AS_HOURS
        ? "%d minutes".formatted(time.toMinutes())
        : String.format(Locale.ROOT, "%.1f hours", time.toMinutes() / 60.0);
  }

  /** Such as {@code 1 file}, {@code 2,300 files}. */
  static String counted(long count, String thing) {
    return String.format(Locale.ROOT, "%,d %s%s", count, thing, count == 1 ? "" : "s");
  }

  /** Such as {@code 512 kB}, {@code 1.3 GB}. */
  static String bytes(long bytes) {
    String[] units = {"bytes", "kB", "MB", "GB", "TB"};
    double value = bytes;
    int unit = 0;
    while (value >= 999.5 && unit < units.length - 1) {
      value /= 1000;
      unit++;
    }
    String number = unit == 0 || value >= 99.5 ? "%.0f" : "%.1f";
    return String.format(Locale.ROOT, number + " %s", value, units[unit]);
  }
}
