package org.trapline.runners.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.trapline.analysis.labels.ImportLabels;
import org.trapline.analysis.labels.ImportSettings;
import org.trapline.runners.exit.ExitCode;
import org.trapline.runners.options.LabelImportOptions;
import org.trapline.runners.options.ModelPlaces;
import org.trapline.runners.options.SettingsReader;
import org.trapline.transforms.write.ResultFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** From what people wrote down elsewhere to a table of labels. */
@Command(
    name = "import",
    sortOptions = false,
    description = "Read labels of other programs and find the photos that they are about.",
    footer = "Then clean them: trapline labels clean labels.parquet --out clean.parquet")
final class LabelsImportCommand implements Callable<Integer> {
  /** Names that are told before they are only counted; the file has all. */
  private static final int SHOWN = 10;

  @Mixin final LabelImportOptions options = new LabelImportOptions();
  @Mixin final GlobalOptions global = new GlobalOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    SettingsReader reader = new SettingsReader(global.settingsFile(), ModelPlaces.shelf());
    ImportSettings settings = options.settings(reader.out(null));
    ImportLabels.Imported imported =
        ImportLabels.run(
            settings, PhotoFile::look, ModelBook.of(ResultFolder.at(settings.result().toString())));
    say(imported, settings, spec.commandLine().getOut());
    return ExitCode.DONE.code();
  }

  private static void say(
      ImportLabels.Imported imported, ImportSettings settings, PrintWriter out) {
    imported
        .votes()
        .forEach(
            (by, count) ->
                out.println(
                    "%d labels: %s"
                        .formatted(count, by.name().toLowerCase(Locale.ROOT).replace('_', ' '))));
    if (imported.extra() > 0) {
      out.println("%d labels: extra photos, for training only".formatted(imported.extra()));
    }
    imported.passedOver().forEach((what, count) -> out.println("%d %s".formatted(count, what)));
    if (imported.unmatchedPhotos() > 0) {
      out.println(
          "%d photos were not found; the list with the reasons lies beside the table."
              .formatted(imported.unmatchedPhotos()));
    }
    if (!imported.unknownNames().isEmpty()) {
      out.println(
          "%d labels are no names that the models or tables know, and stay as they were given (--names says what they mean):"
              .formatted(imported.unknownNames().size()));
      imported.unknownNames().stream().limit(SHOWN).forEach(name -> out.println("  " + name));
    }
    out.println("The labels are in %s.".formatted(settings.out()));
    out.flush();
  }
}
