package org.trapline.runners.command;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that only holds others: alone it asks which. */
abstract class GroupOfCommands implements Runnable {
  @Mixin final HelpOption help = new HelpOption();

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    String first =
        spec.subcommands().values().stream()
            .filter(command -> !command.getCommandSpec().usageMessage().hidden())
            .map(command -> command.getCommandSpec().qualifiedName())
            .findFirst()
            .orElse(spec.qualifiedName());
    throw new ParameterException(spec.commandLine(), "name a command, such as '" + first + "'");
  }
}
