package org.trapline.runners.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.trapline.pipeline.deployments.DeploymentsInit;
import org.trapline.pipeline.deployments.ExifClues;
import org.trapline.pipeline.settings.CardSettings;
import org.trapline.runners.exit.ExitCode;
import org.trapline.runners.exit.UserError;
import org.trapline.runners.options.CardOptions;
import org.trapline.runners.options.ModelPlaces;
import org.trapline.runners.options.SettingsReader;
import org.trapline.transforms.find.FindMedia;
import org.trapline.transforms.find.FoundMedia;
import org.trapline.transforms.find.WhoseCard;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What has to do with the survey's deployments.csv. */
@Command(
    name = "deployments",
    description = "Propose the survey's deployments.csv.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = DeploymentsCommand.Init.class)
final class DeploymentsCommand extends GroupOfCommands {
  /** Proposes deployments.csv from the folders and what their photos tell. */
  @Command(
      name = "init",
      description = "Write deployments.csv with a row for each deployment found, to be completed.")
  static final class Init implements Callable<Integer> {
    private static final Path FILE = Path.of("deployments.csv");

    @Mixin final CardOptions cards = new CardOptions();
    @Mixin final GlobalOptions global = new GlobalOptions();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
      SettingsReader reader = new SettingsReader(global.settingsFile(), ModelPlaces.shelf());
      // The file is to be made here, so that one named in trapline.toml need not be there yet.
      CardSettings settings = reader.cards(cards);
      if (Files.exists(FILE)) {
        throw exists();
      }
      FoundMedia found =
          FindMedia.in(settings.sources())
              .askingWhoseCard(WhoseCard.from(settings.deployment(), List.of(), settings.layout()))
              .find();
      char separator = DeploymentsInit.separatorFor(Locale.getDefault());
      write(
          DeploymentsInit.propose(
              found, new ExifClues(LocalDate.now(ZoneId.systemDefault())), separator));
      spec.commandLine()
          .getOut()
          .println(
              "Wrote %s with %d deployments. Fill in positions, stations and UTC offsets, then run"
                      .formatted(FILE, found.deployments().size())
                  + " with --deployments "
                  + FILE);
      return ExitCode.DONE.code();
    }

    private static void write(String text) throws IOException {
      try {
        Files.writeString(FILE, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
      } catch (FileAlreadyExistsException e) {
        throw exists();
      }
    }

    private static UserError exists() {
      return new UserError(
          "%s exists already and is left as it is: move it away first".formatted(FILE));
    }
  }
}
