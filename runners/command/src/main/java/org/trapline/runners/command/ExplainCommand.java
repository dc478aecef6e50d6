package org.trapline.runners.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.trapline.analysis.run.Explain;
import org.trapline.runners.exit.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Goes from a number of a report back to the files. */
@Command(
    name = "explain",
    description = "Show what a report's numbers about a species are made of, each with its query.")
final class ExplainCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "REPORT",
      arity = "0..1",
      description = "The folder that 'trapline analyze' wrote. Absent: report.")
  private Path report = Path.of("report");

  @Option(
      names = "--species",
      required = true,
      paramLabel = "NAME",
      description = "A species or group as the report names it.")
  private String species = "";

  @Mixin final HelpOption help = new HelpOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Explain.run(report, species, out);
    out.flush();
    return ExitCode.DONE.code();
  }
}
