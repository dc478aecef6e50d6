package org.trapline.analysis.run;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.AnalysisInputException;
import org.trapline.analysis.events.EventRule;

/**
 * What to analyse and how.
 *
 * @param results folders that runs wrote, at least one
 * @param inputs what a person says about the survey
 * @param rule when a sighting is a new event
 * @param minScore least score of a sighting, 0 to 1; 0 takes whatever the result counts
 * @param allowFileTimes whether times from a file's modification may be used
 * @param allowMixed whether periods judged by different models may be compared
 * @param focal subjects that were named before anybody looked at the numbers; empty for none
 * @param out folder of the report; made if it is not there
 */
public record AnalyzeSettings(
    List<Path> results,
    Inputs inputs,
    EventRule rule,
    double minScore,
    boolean allowFileTimes,
    boolean allowMixed,
    List<String> focal,
    Path out) {
  /** Refuses what can't be analysed. */
  public AnalyzeSettings {
    results = List.copyOf(results);
    focal = List.copyOf(focal);
    if (results.isEmpty()) {
      throw new AnalysisInputException("Give at least one result folder to analyse.");
    }
    if (!(minScore >= 0 && minScore <= 1)) {
      throw new AnalysisInputException(
          "The least score is %s; give a number from 0 to 1.".formatted(minScore));
    }
  }

  /**
   * Files that a person wrote; null for those that there are not.
   *
   * @param stations stations.csv
   * @param design design.toml
   * @param failures failures.csv
   * @param taxa taxa.csv
   * @param reviewed review.csv, and other such files; empty for none
   */
  public record Inputs(
      @Nullable Path stations,
      @Nullable Path design,
      @Nullable Path failures,
      @Nullable Path taxa,
      List<Path> reviewed) {
    /** Copies the list. */
    public Inputs {
      reviewed = List.copyOf(reviewed);
    }

    /** Without a review. */
    public Inputs(
        @Nullable Path stations,
        @Nullable Path design,
        @Nullable Path failures,
        @Nullable Path taxa) {
      this(stations, design, failures, taxa, List.of());
    }

    /** The same with these reviews. */
    public Inputs with(List<Path> reviews) {
      return new Inputs(stations, design, failures, taxa, reviews);
    }
  }

  /** The usual settings: 30 minutes after the last record, nothing doubtful allowed. */
  public static AnalyzeSettings usual(List<Path> results, Inputs inputs, Path out) {
    return new AnalyzeSettings(results, inputs, EventRule.USUAL, 0, false, false, List.of(), out);
  }
}
