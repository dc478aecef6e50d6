package org.trapline.runners.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.trapline.analysis.calibrate.CalibrateFilter;
import org.trapline.analysis.calibrate.Calibration;
import org.trapline.runners.exit.ExitCode;
import org.trapline.runners.options.ModelPlaces;
import org.trapline.runners.options.SettingsReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** From people's labels to the blank filter's threshold. */
@Command(
    name = "calibrate",
    sortOptions = false,
    description = "Find the blank filter's threshold that keeps a stated share of what people saw.",
    footer = "Labels are a CSV with media_id (or deployment_id and file_path) and human_name.")
final class CalibrateCommand implements Callable<Integer> {
  /** Fixed, so that the same labels give the same interval. */
  private static final long SEED = 20260501;

  @Mixin final ResultArgument result = new ResultArgument();

  @Option(
      names = "--labels",
      required = true,
      paramLabel = "FILE",
      description = "What people saw: blank or empty, or a name of what is on the photo.")
  private Path labels = Path.of("");

  @Option(
      names = "--recall",
      paramLabel = "SHARE",
      description = "Share of photos with something on them to keep, 0 to 1. Absent: 0.99.")
  private double recall = 0.99;

  @Mixin final GlobalOptions global = new GlobalOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    SettingsReader reader = new SettingsReader(global.settingsFile(), ModelPlaces.shelf());
    Path folder = Path.of(result.folder(reader));
    Calibration found = CalibrateFilter.run(folder, labels, recall, SEED);
    PrintWriter out = spec.commandLine().getOut();
    CalibrationLines.of(found, recall).forEach(out::println);
    out.flush();
    return ExitCode.DONE.code();
  }
}
