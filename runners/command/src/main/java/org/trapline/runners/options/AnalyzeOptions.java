package org.trapline.runners.options;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.events.ComparedTo;
import org.trapline.analysis.events.EventRule;
import org.trapline.analysis.run.AnalyzeSettings;
import org.trapline.runners.exit.UserError;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What to analyse and how. */
public final class AnalyzeOptions {
  private static final String DEFAULT_OUT = "report";

  @Parameters(
      paramLabel = "RESULT",
      arity = "0..*",
      description = "Folders that runs wrote, read as one survey. Absent: results.")
  List<String> results = new ArrayList<>();

  @Option(
      names = "--stations",
      paramLabel = "FILE",
      description =
          "stations.csv: impact or control, habitat, works dates. Absent: stations have no group"
              + " and nothing is compared with controls.")
  @Nullable String stations;

  @Option(
      names = "--design",
      paramLabel = "FILE",
      description = "design.toml: the days before, of the works, and after. Absent: no comparison.")
  @Nullable String design;

  @Option(
      names = "--failures",
      paramLabel = "FILE",
      description =
          "failures.csv: when cameras did not work. Absent: they worked from start to end.")
  @Nullable String failures;

  @Option(
      names = "--taxa",
      paramLabel = "FILE",
      description = "taxa.csv: groups of species such as ducks. Absent: species alone.")
  @Nullable String taxa;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Where the report goes. Absent: report in the current folder.")
  @Nullable String out;

  @Option(
      names = "--gap",
      paramLabel = "MINUTES",
      description =
          "A sighting at least so long after another of its species is a new event. Absent: 30.")
  @Nullable String gap;

  @Option(
      names = "--compared-to",
      paramLabel = "RECORD",
      description =
          "What --gap counts from: last-record or last-independent-record. Absent: last-record.")
  @Nullable String comparedTo;

  @Option(
      names = "--min-score",
      paramLabel = "SCORE",
      description = "Least score of a sighting, 0 to 1. Absent: whatever the result counts.")
  @Nullable String minScore;

  @Option(
      names = "--allow-file-times",
      description =
          "Use times of files' modification too. Absent: they never make events or effort.")
  boolean allowFileTimes;

  @Option(
      names = "--allow-mixed",
      description =
          "Compare periods that were judged by different models or crops. Absent: an error.")
  boolean allowMixed;

  /**
   * Returns the settings.
   *
   * @param defaultResult the result if none is named
   */
  public AnalyzeSettings settings(String defaultResult) {
    List<Path> folders = new ArrayList<>();
    for (String each : results.isEmpty() ? List.of(defaultResult) : results) {
      if (each.contains("://")) {
        throw new UserError(
            "the result %s is not on this machine: copy its folder here, it is small"
                .formatted(each));
      }
      folders.add(new Given("RESULT", each, null).path());
    }
    EventRule usual = EventRule.USUAL;
    EventRule rule =
        new EventRule(
            gap == null ? usual.gap() : minutes(new Given("--gap", gap, null)),
            comparedTo == null
                ? usual.comparedTo()
                : new Given("--compared-to", comparedTo, null).oneOf(ComparedTo.class));
    return new AnalyzeSettings(
        folders,
        new AnalyzeSettings.Inputs(
            path("--stations", stations),
            path("--design", design),
            path("--failures", failures),
            path("--taxa", taxa)),
        rule,
        minScore == null ? 0 : score(new Given("--min-score", minScore, null)),
        allowFileTimes,
        allowMixed,
        new Given("--out", out == null ? DEFAULT_OUT : out, null).path());
  }

  private static @Nullable Path path(String option, @Nullable String typed) {
    return typed == null ? null : new Given(option, typed, null).path();
  }

  private static double score(Given given) {
    // As the double that was typed: 0.9 as a float would be above 0.9.
    double score = given.number("a number between 0 and 1");
    if (!(score >= 0 && score <= 1)) {
      throw given.shouldBe("a number between 0 and 1");
    }
    return score;
  }

  private static Duration minutes(Given given) {
    int minutes = given.wholeNumber();
    if (minutes < 0) {
      throw given.shouldBe("0 minutes or more");
    }
    return Duration.ofMinutes(minutes);
  }
}
