package org.trapline.runners.command;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.trapline.pipeline.check.BadFile;
import org.trapline.pipeline.check.CameraSeen;
import org.trapline.pipeline.check.ClockDoubt;
import org.trapline.pipeline.check.DeploymentCheck;
import org.trapline.pipeline.check.Gap;
import org.trapline.runners.console.LabelledLines;
import org.trapline.schemas.BandSource;
import org.trapline.transforms.bands.CameraView;

/** One deployment of a check, for a person. */
final class DeploymentReport {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  /** Of a whole card of broken files the first ones tell enough. */
  private static final int MAX_NAMED = 5;

  private DeploymentReport() {}

  static void add(DeploymentCheck check, LabelledLines lines) {
    lines.title(check.deploymentId());
    lines.fact(
        "files",
        "%s, %s%s"
            .formatted(
                counts(check.files()),
                CheckReport.bytes(check.bytes()),
                check.otherFiles().isEmpty()
                    ? ""
                    : "; other files, no rows: " + counts(check.otherFiles())));
    lines.fact("looked at", lookedAt(check));
    times(check, lines);
    check.gaps().forEach(gap -> lines.warning("gap", gap(gap)));
    check.clock().forEach(doubt -> lines.warning("clock", doubt(doubt)));
    cameras(check, lines);
    check.bands().forEach(view -> bands(view, lines));
    bad(check.bad(), lines);
  }

  private static String counts(SortedMap<String, Long> files) {
    List<String> words = new ArrayList<>();
    files.forEach(
        (type, count) ->
            words.add("%,d %s".formatted(count, type.isEmpty() ? "without extension" : type)));
    return String.join(", ", words);
  }

  private static String lookedAt(DeploymentCheck check) {
    return check.sampled() == check.fileCount()
        ? "all of them"
        : "%,d of %,d, spread over the card: what is said of times, cameras and files is of those"
            .formatted(check.sampled(), check.fileCount());
  }

  private static void times(DeploymentCheck check, LabelledLines lines) {
    LocalDateTime first = check.first();
    LocalDateTime last = check.last();
    if (first == null || last == null) {
      lines.warning("times", "no file tells a time that can be relied on");
    } else {
      lines.fact("times", "%s to %s".formatted(first.format(TIME), last.format(TIME)));
    }
  }

  private static String gap(Gap gap) {
    String from = gap.from().format(TIME);
    String to = gap.to().format(TIME);
    return switch (gap.kind()) {
      case BEFORE_FIRST_FILE ->
          "no file in the first %d days: declared start %s, first file %s"
              .formatted(gap.days(), from, to);
      case BETWEEN_FILES -> "no file for %d days: %s to %s".formatted(gap.days(), from, to);
      case AFTER_LAST_FILE ->
          "no file in the last %d days: last file %s, declared end %s"
              .formatted(gap.days(), from, to);
    };
  }

  private static String doubt(ClockDoubt doubt) {
    String files = CheckReport.counted(doubt.files(), "file");
    String where = doubt.firstPath();
    String shown = time(doubt.shown());
    return switch (doubt.kind()) {
      case NOT_SET ->
          "%s with a clock that was not set, first %s: %s".formatted(files, where, shown);
      case IN_FUTURE -> "%s from days to come, first %s: %s".formatted(files, where, shown);
      case BEFORE_START ->
          "%s before the declared start, first %s: %s".formatted(files, where, shown);
      case AFTER_END -> "%s after the declared end, first %s: %s".formatted(files, where, shown);
      case JUMPS_BACK ->
          "goes back %s, first at %s: from %s to %s"
              .formatted(
                  doubt.files() == 1 ? "once" : doubt.files() + " times",
                  where,
                  time(doubt.before()),
                  shown);
      case NO_TIME -> "%s without a capture time, first %s".formatted(files, where);
    };
  }

  private static String time(@Nullable LocalDateTime time) {
    return time == null ? "no time" : time.format(TIME);
  }

  private static void cameras(DeploymentCheck check, LabelledLines lines) {
    for (CameraSeen camera : check.cameras()) {
      String name = camera.name().isEmpty() ? "camera without make and model" : camera.name();
      String photos = CheckReport.counted(camera.photos(), "photo");
      if (camera.serials().size() > 1) {
        lines.warning(
            "camera",
            "%s, %s with %d serial numbers (%s): were cards mixed?"
                .formatted(
                    name, photos, camera.serials().size(), String.join(", ", camera.serials())));
      } else {
        String serial =
            camera.serials().isEmpty() ? "no serial number" : "serial " + camera.serials().get(0);
        lines.fact("camera", "%s, %s, %s".formatted(name, serial, photos));
      }
    }
  }

  private static void bands(CameraView view, LabelledLines lines) {
    String text =
        "%s: %s (%s)"
            .formatted(view.camera().words(), BandWords.cut(view), view.measurement().reason());
    if (view.measurement().source() == BandSource.UNSURE) {
      lines.warning("bands", text);
    } else {
      lines.fact("bands", text);
    }
  }

  private static void bad(List<BadFile> bad, LabelledLines lines) {
    for (BadFile file : bad.subList(0, Math.min(MAX_NAMED, bad.size()))) {
      lines.warning(
          file.judged() ? "damaged" : "unreadable", "%s: %s".formatted(file.path(), file.reason()));
    }
    if (bad.size() > MAX_NAMED) {
      lines.warning(
          "unreadable",
          "and %s more".formatted(CheckReport.counted(bad.size() - MAX_NAMED, "file")));
    }
  }
}
