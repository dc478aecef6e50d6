package org.trapline.runners.options;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a person knows about the survey, as typed. */
public final class SurveyOptions {
  @Option(
      names = "--deployments",
      paramLabel = "FILE",
      description =
          "The survey's deployments.csv: stations, times, offsets, clock shifts."
              + " Absent: folders name the deployments and no time has an offset.")
  @Nullable String deployments;
}
