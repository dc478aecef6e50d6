package org.trapline.runners.options;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.run.AnalyzeSettings;
import picocli.CommandLine.Option;

/** What a person says about the survey, as typed. */
public final class ROptions {
  @Option(
      names = "--stations",
      paramLabel = "FILE",
      description = "stations.csv: impact or control. Absent: all stations are of one group.")
  @Nullable Path stations;

  @Option(
      names = "--design",
      paramLabel = "FILE",
      description = "design.toml: before and after. Absent: the whole survey is one period.")
  @Nullable Path design;

  @Option(
      names = "--failures",
      paramLabel = "FILE",
      description = "failures.csv: when cameras did not work. Absent: they always did.")
  @Nullable Path failures;

  /** Returns the settings. */
  public AnalyzeSettings settings(Path result, Path out) {
    return AnalyzeSettings.usual(
        List.of(result), new AnalyzeSettings.Inputs(stations, design, failures, null), out);
  }
}
