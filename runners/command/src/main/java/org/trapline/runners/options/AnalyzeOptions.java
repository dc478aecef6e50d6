package org.trapline.runners.options;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.events.ComparedTo;
import org.trapline.analysis.events.EventRule;
import org.trapline.analysis.run.AnalyzeSettings;
import picocli.CommandLine.Mixin;
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

  @Mixin final SurveyFiles files = new SurveyFiles();

  @Option(
      names = "--reviewed",
      paramLabel = "FILE",
      description =
          "review.csv, filled in: a person's answers win, and tell precision and what was missed."
              + " May be given several times. Absent: nothing was reviewed.")
  List<String> reviewed = new ArrayList<>();

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
      names = "--focal",
      paramLabel = "NAME",
      description =
          "A species or group that the survey was made for, named before looking at the numbers;"
              + " may be given several times. Their p-values are corrected among themselves (Holm)."
              + " Absent: none.")
  List<String> focal = new ArrayList<>();

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
    EventRule usual = EventRule.USUAL;
    EventRule rule =
        new EventRule(
            gap == null ? usual.gap() : minutes(new Given("--gap", gap, null)),
            comparedTo == null
                ? usual.comparedTo()
                : new Given("--compared-to", comparedTo, null).oneOf(ComparedTo.class));
    return new AnalyzeSettings(
        SurveyFiles.results(results, defaultResult),
        files
            .inputs()
            .with(
                reviewed.stream().map(file -> new Given("--reviewed", file, null).path()).toList()),
        rule,
        minScore == null ? 0 : score(new Given("--min-score", minScore, null)),
        allowFileTimes,
        allowMixed,
        focal,
        new Given("--out", out == null ? DEFAULT_OUT : out, null).path());
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
