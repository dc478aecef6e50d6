package org.trapline.runners.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.trapline.models.catalogue.ModelCatalogue;
import org.trapline.runners.console.ModelLines;
import org.trapline.runners.exit.ExitCode;
import org.trapline.runners.options.ModelPlaces;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What is installed and what could be. */
@Command(
    name = "list",
    description = "Show the installed models, and those that others published.",
    footer = "A model of others has its own licence: read it at its page before you use it.")
final class ModelsListCommand implements Callable<Integer> {
  @Mixin final HelpOption help = new HelpOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    ModelLines.installed(ModelPlaces.installed().list()).forEach(out::println);
    out.println();
    ModelLines.catalogue(ModelCatalogue.shipped().entries()).forEach(out::println);
    out.flush();
    return ExitCode.DONE.code();
  }
}
