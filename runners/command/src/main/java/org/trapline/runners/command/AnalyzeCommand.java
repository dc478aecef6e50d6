package org.trapline.runners.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.trapline.analysis.baci.ContrastRow;
import org.trapline.analysis.run.Analyze;
import org.trapline.analysis.run.AnalyzeSettings;
import org.trapline.analysis.run.Answer;
import org.trapline.runners.exit.ExitCode;
import org.trapline.runners.options.AnalyzeOptions;
import org.trapline.runners.options.ModelPlaces;
import org.trapline.runners.options.SettingsReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** From the tables to the answer: effort, events, rates, and what changed. */
@Command(
    name = "analyze",
    sortOptions = false,
    description = "Effort, events, rates and the comparison of before and after, as a report.",
    footer = "The report's numbers go back to events and files with 'trapline explain'.")
final class AnalyzeCommand implements Callable<Integer> {
  @Mixin final AnalyzeOptions options = new AnalyzeOptions();
  @Mixin final GlobalOptions global = new GlobalOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    SettingsReader reader = new SettingsReader(global.settingsFile(), ModelPlaces.shelf());
    AnalyzeSettings settings = options.settings(reader.out(null));
    PrintWriter out = spec.commandLine().getOut();
    Answer answer =
        Analyze.run(
            settings,
            step -> {
              out.println(step + " ...");
              out.flush();
            });
    out.println();
    answer.notes().forEach(out::println);
    for (ContrastRow contrast : answer.contrasts()) {
      out.println("%s: %s".formatted(contrast.subject(), contrast.sentence()));
    }
    out.println("Open %s for the report.".formatted(settings.out().resolve(Analyze.PAGE)));
    out.flush();
    return ExitCode.DONE.code();
  }
}
