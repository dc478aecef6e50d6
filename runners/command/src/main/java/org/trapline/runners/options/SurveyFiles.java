package org.trapline.runners.options;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.run.AnalyzeSettings;
import org.trapline.runners.exit.UserError;
import picocli.CommandLine.Option;

/** Files that say what the tables can't: groups, periods, failures, groups of species. */
public final class SurveyFiles {
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

  /** Returns the files that were named. */
  AnalyzeSettings.Inputs inputs() {
    return new AnalyzeSettings.Inputs(
        path("--stations", stations),
        path("--design", design),
        path("--failures", failures),
        path("--taxa", taxa));
  }

  /**
   * Returns the folders of results.
   *
   * @param typed as typed
   * @param usual the result if none was
   */
  static List<Path> results(List<String> typed, String usual) {
    List<Path> folders = new ArrayList<>();
    for (String each : typed.isEmpty() ? List.of(usual) : typed) {
      if (each.contains("://")) {
        throw new UserError(
            "the result %s is not on this machine: copy its folder here, it is small"
                .formatted(each));
      }
      folders.add(new Given("RESULT", each, null).path());
    }
    return folders;
  }

  private static @Nullable Path path(String option, @Nullable String typed) {
    return typed == null ? null : new Given(option, typed, null).path();
  }
}
