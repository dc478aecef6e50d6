package org.trapline.runners.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.trapline.pipeline.status.ResultStatus;
import org.trapline.pipeline.status.WatchResult;
import org.trapline.runners.console.StatusLines;
import org.trapline.runners.exit.ExitCode;
import org.trapline.runners.options.ModelPlaces;
import org.trapline.runners.options.SettingsReader;
import org.trapline.transforms.write.ResultFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How far a run is, from any terminal: what is committed against what is planned. */
@Command(
    name = "status",
    description = "Say how far a run is, wherever it goes on: what is judged, what is left.",
    footer = "Ends with 0 if all is judged and the tables are complete, else with 5.")
final class StatusCommand implements Callable<Integer> {
  /** A chunk is at most a minute of work; looking costs a listing of what is committed. */
  private static final Duration EVERY = Duration.ofSeconds(10);

  @Mixin final ResultArgument result = new ResultArgument();

  @Option(
      names = "--watch",
      description =
          "Look again every ten seconds and say what has changed, until all is done. Absent: look"
              + " once.")
  boolean watch;

  @Mixin final GlobalOptions global = new GlobalOptions();

  private final Clock clock;
  private final Pause pause;

  @Spec private CommandSpec spec = CommandSpec.create();

  StatusCommand(Clock clock, Pause pause) {
    this.clock = clock;
    this.pause = pause;
  }

  /** Waits between two looks. */
  interface Pause {
    /** Waits so long. */
    void await(long millis) throws InterruptedException;
  }

  @Override
  public Integer call() throws IOException {
    SettingsReader reader = new SettingsReader(global.settingsFile(), ModelPlaces.shelf());
    WatchResult at = new WatchResult(ResultFolder.at(result.folder(reader)));
    ResultStatus status = watch ? untilComplete(at) : at.look();
    PrintWriter out = spec.commandLine().getOut();
    if (watch) {
      out.println();
    }
    StatusLines.table(status).forEach(out::println);
    if (!watch) {
      out.println();
      tell(status);
    }
    return (status.complete() ? ExitCode.DONE : ExitCode.RUN_AGAIN).code();
  }

  /** Looks until all is complete, or until somebody interrupts it. */
  private ResultStatus untilComplete(WatchResult at) throws IOException {
    ResultStatus status = at.look();
    boolean stands = tell(status);
    while (!status.complete()) {
      try {
        pause.await(EVERY.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return status;
      }
      ResultStatus before = status;
      status = at.look();
      if (!status.equals(before) || status.stands(clock.instant()) != stands) {
        stands = tell(status);
      }
    }
    return status;
  }

  /** Says how far it is; whether no run seems to go on. */
  private boolean tell(ResultStatus status) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(StatusLines.line(status, clock.instant()));
    out.flush();
    return status.stands(clock.instant());
  }
}
