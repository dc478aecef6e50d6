package org.trapline.runners.command;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.trapline.pipeline.check.CardCheck;
import org.trapline.pipeline.check.CheckCards;
import org.trapline.runners.exit.ExitCode;
import org.trapline.runners.options.CheckOptions;
import org.trapline.runners.options.ModelPlaces;
import org.trapline.runners.options.SettingsReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What is on the cards and what is wrong with them, before a night is spent on them. */
@Command(
    name = "check",
    sortOptions = false,
    description = "Say what is on memory cards, what is wrong, and how long a run will take.",
    footer = "Reads only: nothing is written anywhere.")
final class CheckCommand implements Callable<Integer> {
  @Mixin final CheckOptions options = new CheckOptions();
  @Mixin final GlobalOptions global = new GlobalOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    SettingsReader reader = new SettingsReader(global.settingsFile(), ModelPlaces.shelf());
    // The zone decides which day is today, and nothing else.
    Clock clock = Clock.system(ZoneId.systemDefault());
    CardCheck check = CheckCards.of(reader.check(options), clock);
    PrintWriter out = spec.commandLine().getOut();
    CheckReport.lines(check).forEach(out::println);
    out.flush();
    return ExitCode.DONE.code();
  }
}
