package org.trapline.analysis.run;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.AnalysisInputException;
import org.trapline.analysis.review.page.MakeUnits.Unjudged;
import org.trapline.analysis.review.page.SmallPictures;

/**
 * What to draw for a review.
 *
 * @param results folders that runs wrote, at least one
 * @param inputs what a person says about the survey
 * @param budget most units to draw; null for 40 of each stratum
 * @param seed of the draw
 * @param out the CSV file; the page lies beside it
 * @param photos draws pictures of files of which the run kept none
 * @param unjudged whether these are shown where no model looked for people
 */
public record ReviewSampleSettings(
    List<Path> results,
    AnalyzeSettings.Inputs inputs,
    @Nullable Long budget,
    long seed,
    Path out,
    SmallPictures photos,
    Unjudged unjudged) {
  private static final String CSV = ".csv";

  /** Refuses a file that is no CSV. */
  public ReviewSampleSettings {
    results = List.copyOf(results);
    if (!out.toString().endsWith(CSV)) {
      throw new AnalysisInputException(
          "The sample goes to a file whose name ends in .csv, but --out is %s.".formatted(out));
    }
  }

  /** The page beside the CSV file. */
  public Path page() {
    String name = out.getFileName().toString();
    return out.resolveSibling(name.substring(0, name.length() - CSV.length()) + ".html");
  }
}
