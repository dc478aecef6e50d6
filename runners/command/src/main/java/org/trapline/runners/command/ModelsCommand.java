package org.trapline.runners.command;

import picocli.CommandLine.Command;

/** What has to do with the models on this machine. */
@Command(
    name = "models",
    description = "List, add or check models.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {ModelsListCommand.class, ModelsAddCommand.class, ModelsCheckCommand.class})
final class ModelsCommand extends GroupOfCommands {}
