package org.trapline.runners.options;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.run.AnalyzeSettings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What to learn from, and what the next survey should see. */
public final class PlanOptions {
  private static final double USUAL_FACTOR = 2;

  /** Nobody needs a plan for less, and the stations needed go beyond all bounds. */
  private static final double LEAST_FACTOR = 1.05;

  @Option(
      names = "--from",
      paramLabel = "RESULT",
      arity = "1..*",
      description = "Folders that runs wrote, read as one survey. Absent: results.")
  List<String> results = new ArrayList<>();

  @Mixin final SurveyFiles files = new SurveyFiles();

  @Option(
      names = "--factor",
      paramLabel = "N",
      description = "The change to be seen: 2 is a doubling or a halving, 1.05 or more. Absent: 2.")
  @Nullable String factor;

  @Option(
      names = "--species",
      paramLabel = "NAME",
      description = "A species or group to plan for; may be given again. Absent: all of them.")
  List<String> species = new ArrayList<>();

  /**
   * Returns the results to learn from.
   *
   * @param usual the result if none is named
   */
  public List<Path> results(String usual) {
    return SurveyFiles.results(results, usual);
  }

  /** Returns the files about the survey. */
  public AnalyzeSettings.Inputs inputs() {
    return files.inputs();
  }

  /** Returns the factor. */
  public double factor() {
    if (factor == null) {
      return USUAL_FACTOR;
    }
    String wanted = "a number of at least 1.05, such as 2 for a doubling or a halving";
    Given given = new Given("--factor", factor, null);
    double number = given.number(wanted);
    if (!(number >= LEAST_FACTOR) || Double.isInfinite(number)) {
      throw given.shouldBe(wanted);
    }
    return number;
  }

  /** Returns the species to plan for. */
  public Set<String> species() {
    return new LinkedHashSet<>(species);
  }
}
