package org.trapline.runners.command;

import picocli.CommandLine.Command;

/** What makes a result readable for other programs. */
@Command(
    name = "export",
    description = "Write a result in a format that other programs read.",
    synopsisSubcommandLabel = "FORMAT",
    subcommands = {
      ExportCamtrapCommand.class,
      ExportMegaDetectorCommand.class,
      ExportSpeciesNetCommand.class,
      ExportRCommand.class
    })
final class ExportCommand extends GroupOfCommands {}
