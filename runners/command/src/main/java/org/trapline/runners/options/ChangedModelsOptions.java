package org.trapline.runners.options;

import org.trapline.pipeline.settings.IfChanged;
import org.trapline.runners.exit.UserError;
import picocli.CommandLine.Option;

/**
 * What to do with a result of other models. No key of trapline.toml: replacing is typed each time,
 * lest a file do it on the day that somebody exchanges a model by mistake.
 */
public final class ChangedModelsOptions {
  @Option(
      names = "--new-run",
      description =
          "Where the result was judged by other models or crops, judge into a folder of its own"
              + " beside it. Absent: such a run is refused.")
  boolean newRun;

  @Option(
      names = "--replace",
      description =
          "Where the result was judged by other models or crops, judge all of it anew in its place."
              + " Absent: such a run is refused.")
  boolean replace;

  /** Returns what is to be done. */
  public IfChanged choice() {
    if (newRun && replace) {
      throw new UserError(
          "--new-run keeps the old tables and --replace does not: give one of them");
    }
    if (newRun) {
      return IfChanged.NEW_RUN;
    }
    return replace ? IfChanged.REPLACE : IfChanged.REFUSE;
  }
}
