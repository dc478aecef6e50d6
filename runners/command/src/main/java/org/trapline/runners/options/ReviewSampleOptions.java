package org.trapline.runners.options;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.review.page.MakeUnits.Unjudged;
import org.trapline.analysis.review.page.SmallPictures;
import org.trapline.analysis.run.ReviewSampleSettings;
import org.trapline.runners.exit.UserError;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What to draw for a review. */
public final class ReviewSampleOptions {
  private static final String DEFAULT_OUT = "review.csv";

  @Parameters(
      paramLabel = "RESULT",
      arity = "0..*",
      description = "Folders that runs wrote, read as one survey. Absent: results.")
  List<String> results = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "The CSV file to fill in; the page lies beside it, with .html. Absent: review.csv.")
  @Nullable String out;

  @Option(
      names = "--budget",
      paramLabel = "N",
      description =
          "Most events and bursts to look at, spread over all strata; a quarter are blanks. Absent:"
              + " 40 of each stratum.")
  @Nullable String budget;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Another number draws another sample. Absent: 1.")
  @Nullable String seed;

  @Mixin final SurveyFiles files = new SurveyFiles();

  @Option(
      names = "--photos",
      paramLabel = "FOLDER",
      description =
          "The photos that the run read, to draw small pictures of blank ones from; nothing is"
              + " written there. Absent: only pictures that the run kept.")
  @Nullable String photos;

  @Option(
      names = "--show-unjudged",
      description =
          "Draw also photos in which no model looked for people, such as those that a blank filter"
              + " rejected: you will be the first to see them. Absent: they are listed by name.")
  boolean showUnjudged;

  /**
   * Returns the settings.
   *
   * @param defaultResult the result if none is named
   * @param drawer makes pictures out of the photos in a folder
   */
  public ReviewSampleSettings settings(
      String defaultResult, java.util.function.Function<Path, SmallPictures> drawer) {
    Path folder = photos == null ? null : new Given("--photos", photos, null).path();
    if (folder == null && showUnjudged) {
      throw new UserError("--show-unjudged needs --photos: the run kept no pictures of those");
    }
    return new ReviewSampleSettings(
        SurveyFiles.results(results, defaultResult),
        files.inputs(),
        budget == null ? null : Long.valueOf(new Given("--budget", budget, null).wholeNumber()),
        seed == null ? 1 : new Given("--seed", seed, null).wholeNumber(),
        new Given("--out", out == null ? DEFAULT_OUT : out, null).path(),
        folder == null ? SmallPictures.NONE : drawer.apply(folder),
        showUnjudged ? Unjudged.SHOWN : Unjudged.HELD_BACK);
  }
}
