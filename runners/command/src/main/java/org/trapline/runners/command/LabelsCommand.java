package org.trapline.runners.command;

import picocli.CommandLine.Command;

/** What people said is on the photos. */
@Command(
    name = "labels",
    description = "Import people's labels from other programs and clean them.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {LabelsImportCommand.class, LabelsCleanCommand.class})
final class LabelsCommand extends GroupOfCommands {}
