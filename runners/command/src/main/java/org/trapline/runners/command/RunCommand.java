package org.trapline.runners.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.beam.sdk.options.PipelineOptions;
import org.trapline.analysis.query.UsefulQueries;
import org.trapline.analysis.query.UsefulQuery;
import org.trapline.analysis.summary.SummarizeResult;
import org.trapline.pipeline.apart.OwnProcess;
import org.trapline.pipeline.run.CardDump;
import org.trapline.pipeline.run.NewRun;
import org.trapline.pipeline.run.RunOutcome;
import org.trapline.pipeline.settings.RunSettings;
import org.trapline.runners.apart.ChildProcess;
import org.trapline.runners.console.LiveProgress;
import org.trapline.runners.console.RunLog;
import org.trapline.runners.console.Screen;
import org.trapline.runners.console.SleepGuard;
import org.trapline.runners.console.StopSignals;
import org.trapline.runners.console.SummaryTable;
import org.trapline.runners.exit.ExitCode;
import org.trapline.runners.options.BeamOptions;
import org.trapline.runners.options.ChangedModelsOptions;
import org.trapline.runners.options.ModelPlaces;
import org.trapline.runners.options.RunOptions;
import org.trapline.runners.options.RunnerChoice;
import org.trapline.runners.options.SettingsReader;
import org.trapline.transforms.judge.StopRequest;
import org.trapline.transforms.write.ResultFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Memory cards in, tables out: the whole job. */
@Command(
    name = "run",
    sortOptions = false,
    description = "Judge the photos of memory cards and write the tables.",
    footer = "Start it again after whatever stopped it: it goes on where it was.")
final class RunCommand implements Callable<Integer> {
  @Mixin final RunOptions options = new RunOptions();
  @Mixin final ChangedModelsOptions changed = new ChangedModelsOptions();
  @Mixin final GlobalOptions global = new GlobalOptions();

  private final List<String> beamArguments;

  @Spec private CommandSpec spec = CommandSpec.create();

  RunCommand(List<String> beamArguments) {
    this.beamArguments = List.copyOf(beamArguments);
  }

  @Override
  public Integer call() throws IOException {
    SettingsReader reader = new SettingsReader(global.settingsFile(), ModelPlaces.shelf());
    RunSettings settings = NewRun.settle(reader.run(options).ifChanged(changed.choice()));
    RunnerChoice runner = reader.runner(options);
    PipelineOptions beam = BeamOptions.of(runner, settings.work().workers(), beamArguments);
    Path local = ResultFolder.at(settings.work().out()).localPath();
    if (local != null) {
      RunLog.moveTo(local.resolve("_trapline").resolve("log"));
    }
    PrintWriter out = spec.commandLine().getOut();
    RunOutcome outcome = judge(settings, beam, watch(runner, settings, out));
    report(outcome, settings, out);
    return (outcome.tooManyFailed() ? ExitCode.TOO_MANY_FAILED : ExitCode.DONE).code();
  }

  /** The three resources only stand by while the run goes on. */
  @SuppressWarnings("try")
  private RunOutcome judge(RunSettings settings, PipelineOptions beam, RunWatch watch)
      throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    try (SleepGuard guard = SleepGuard.awake();
        StopSignals signals = StopSignals.listen(StopRequest::request, RunCommand::leave, out);
        LiveProgress progress = LiveProgress.show(watch::headway, out, Screen.ofThisProcess())) {
      return CardDump.run(settings, beam, Clock.systemUTC(), watch, apart(settings));
    }
  }

  private RunWatch watch(RunnerChoice runner, RunSettings settings, PrintWriter out) {
    PrintWriter err = spec.commandLine().getErr();
    return BeamOptions.isElsewhere(runner, beamArguments)
        ? RunWatch.elsewhere(out, err, ResultFolder.at(settings.work().out()))
        : RunWatch.here(out, err);
  }

  private static OwnProcess apart(RunSettings settings) {
    Path local = ResultFolder.at(settings.work().out()).localPath();
    return local == null
        ? OwnProcess.NONE
        : ChildProcess.ofThisProgram(local.resolve("_trapline").resolve("log"));
  }

  /** The lock stays behind; the next run sees that its owner is gone. */
  private static void leave() {
    Runtime.getRuntime().halt(ExitCode.RUN_AGAIN.code());
  }

  private static void report(RunOutcome outcome, RunSettings settings, PrintWriter out) {
    out.println();
    SummaryTable.lines(outcome.books()).forEach(out::println);
    out.println();
    if (outcome.tooManyFailed()) {
      out.println(
          String.format(
              Locale.ROOT,
              "%.1f %% of the files failed, more than --max-failed allows (%.1f %%).",
              100 * outcome.books().failedShare(),
              100 * settings.work().maxFailed()));
    }
    if (outcome.books().lost() > 0) {
      out.println(
          "%d files could not be read from their source: when they are there again, the same command judges them."
              .formatted(outcome.books().lost()));
    }
    outcome.notes().forEach(out::println);
    String result = settings.work().out();
    out.println("The tables are in " + result + "; docs/output.md tells what each column means.");
    if (ResultFolder.at(result).localPath() != null) {
      out.println("Open " + Path.of(result, SummarizeResult.HTML) + " for the overview.");
      out.println();
      out.println("The three most useful questions, ready to paste:");
      for (UsefulQuery query : UsefulQueries.overViews()) {
        out.println();
        out.println("# " + query.question());
        out.println(QueryCommand.commandLine(result, query.sql()));
      }
    }
    out.flush();
  }
}
