package org.trapline.runners.options;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.export.r.Occasions;
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

  @Option(
      names = "--occasion-days",
      paramLabel = "DAYS",
      description = "How long an occasion of the detection histories is. Absent: 7.")
  @Nullable String occasionDays;

  @Option(
      names = "--first-occasion",
      paramLabel = "DAY",
      description =
          "Where occasions begin: on each station's own first day (station) or for all on the"
              + " survey's (survey). Absent: station.")
  @Nullable String firstOccasion;

  /** Returns how detection histories are cut. */
  public Occasions occasions() {
    return new Occasions(
        occasionDays == null
            ? Occasions.USUAL.days()
            : new Given("--occasion-days", occasionDays, null).wholeNumber(),
        firstOccasion == null
            ? Occasions.USUAL.firstDay()
            : new Given("--first-occasion", firstOccasion, null).oneOf(Occasions.FirstDay.class));
  }

  /** Returns the settings. */
  public AnalyzeSettings settings(Path result, Path out) {
    return AnalyzeSettings.usual(
        List.of(result), new AnalyzeSettings.Inputs(stations, design, failures, null), out);
  }
}
