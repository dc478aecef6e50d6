package org.trapline.runners.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.trapline.runners.console.TrainLines;
import org.trapline.runners.exit.ExitCode;
import org.trapline.runners.options.ModelPlaces;
import org.trapline.runners.options.SettingsReader;
import org.trapline.runners.options.TrainOptions;
import org.trapline.training.teach.Taught;
import org.trapline.training.teach.TeachModel;
import org.trapline.training.teach.TeachSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** From the survey's own labels to a model. */
@Command(
    name = "train",
    sortOptions = false,
    description =
        "Teach a model from the survey's own labels; it is a model folder like any other.",
    footer = "Start it again after whatever stopped it: it goes on where it was.")
final class TrainCommand implements Callable<Integer> {
  @Mixin final TrainOptions options = new TrainOptions();
  @Mixin final GlobalOptions global = new GlobalOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    SettingsReader reader = new SettingsReader(global.settingsFile(), ModelPlaces.shelf());
    TeachSettings settings = options.settings(reader, ModelPlaces.shelf());
    PrintWriter out = spec.commandLine().getOut();
    TrainLines lines = TrainLines.to(out);
    Taught taught = TeachModel.run(settings, lines);
    out.println();
    FigureTables.photos(taught.photos()).forEach(out::println);
    out.println();
    FigureTables.classes(taught.perClass()).forEach(out::println);
    out.println();
    FigureTables.overall(taught.overall()).forEach(out::println);
    out.println();
    taught.atThreshold().forEach(out::println);
    out.println("The model is %s: %s".formatted(settings.out(), taught.model().describe()));
    out.flush();
    return ExitCode.DONE.code();
  }
}
