package org.trapline.runners.command;

import picocli.CommandLine.Command;

/** What people said is on the photos. */
@Command(
    name = "labels",
    description = "Import people's labels, clean them, and let them win over the models.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {LabelsImportCommand.class, LabelsCleanCommand.class, LabelsApplyCommand.class})
final class LabelsCommand extends GroupOfCommands {}
