package org.trapline.runners.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.trapline.pipeline.run.Republish;
import org.trapline.pipeline.settings.PublishSettings;
import org.trapline.runners.console.SummaryTable;
import org.trapline.runners.exit.ExitCode;
import org.trapline.runners.options.ModelPlaces;
import org.trapline.runners.options.PlaceOptions;
import org.trapline.runners.options.SettingsReader;
import org.trapline.runners.options.SpeciesListOptions;
import org.trapline.runners.options.SurveyOptions;
import org.trapline.runners.options.ThresholdOptions;
import org.trapline.transforms.books.Books;
import org.trapline.transforms.write.ResultFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A changed threshold, station, clock shift or offset, applied in seconds. */
@Command(
    name = "republish",
    description =
        "Apply changed thresholds, deployments, species lists or another country to a result,"
            + " without the photos.")
final class RepublishCommand implements Callable<Integer> {
  @Mixin final ResultArgument result = new ResultArgument();
  @Mixin final SurveyOptions survey = new SurveyOptions();
  @Mixin final ThresholdOptions thresholds = new ThresholdOptions();
  @Mixin final PlaceOptions place = new PlaceOptions();
  @Mixin final SpeciesListOptions speciesList = new SpeciesListOptions();
  @Mixin final GlobalOptions global = new GlobalOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    SettingsReader reader = new SettingsReader(global.settingsFile(), ModelPlaces.shelf());
    String folder = result.folder(reader);
    PublishSettings settings = reader.publish(thresholds, place, survey, speciesList);
    PrintWriter out = spec.commandLine().getOut();
    Books books =
        Republish.run(
            ResultFolder.at(folder),
            settings,
            Clock.systemUTC(),
            RunWatch.here(out, spec.commandLine().getErr()));
    SummaryTable.lines(books).forEach(out::println);
    out.println("The tables in %s are published anew.".formatted(folder));
    return ExitCode.DONE.code();
  }
}
