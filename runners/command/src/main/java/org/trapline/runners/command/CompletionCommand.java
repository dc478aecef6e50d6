package org.trapline.runners.command;

import java.util.concurrent.Callable;
import org.trapline.runners.exit.ExitCode;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the script that lets bash and zsh complete commands and options. */
@Command(
    name = "completion",
    description = "Print a completion script: source <(trapline completion) in bash or zsh.")
final class CompletionCommand implements Callable<Integer> {
  @Mixin final HelpOption help = new HelpOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    CommandLine root = spec.root().commandLine();
    spec.commandLine().getOut().println(AutoComplete.bash(root.getCommandName(), root));
    return ExitCode.DONE.code();
  }
}
