package org.trapline.runners.options;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Those of a run's options that say something about its cards, as typed. */
public final class CheckOptions {
  @Mixin CardOptions cards = new CardOptions();
  @Mixin SurveyOptions survey = new SurveyOptions();
  @Mixin ModelOptions models = new ModelOptions();

  @Option(
      names = "--workers",
      paramLabel = "N",
      description =
          "Photos that the run will judge at the same time."
              + " Absent: as many as the machine has cores.")
  @Nullable String workers;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description =
          "Where the result will be, to see whether there is room for it."
              + " Absent: results in the current folder.")
  @Nullable String out;

  /** The same to whoever reads a run's options; what was not typed comes from trapline.toml. */
  WorkOptions work() {
    WorkOptions work = new WorkOptions();
    work.workers = workers;
    work.out = out;
    return work;
  }
}
