package org.trapline.analysis.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Objects;
import org.trapline.analysis.AnalysisInputException;
import org.trapline.analysis.effort.SurveyTime;
import org.trapline.analysis.events.Event;
import org.trapline.analysis.events.EventRule;
import org.trapline.analysis.events.IndependentEvents;
import org.trapline.analysis.events.ReadSightings;
import org.trapline.analysis.events.SightingSettings;
import org.trapline.analysis.review.Cells;
import org.trapline.analysis.review.KnownNames;
import org.trapline.analysis.review.ReviewFile;
import org.trapline.analysis.review.page.MakeUnits;
import org.trapline.analysis.review.page.WriteReviewPage;
import org.trapline.analysis.review.sample.DrawSample;
import org.trapline.analysis.review.sample.ReviewUnit;
import org.trapline.analysis.review.sample.Sample;
import org.trapline.analysis.review.sample.SampleSettings;
import org.trapline.analysis.review.sample.SampleSettings.CellsAre;
import org.trapline.analysis.review.sample.Share;
import org.trapline.analysis.tables.ResultTables;

/**
 * Draws a sample of the models' answers for a person to look at, and writes it as a CSV file and as
 * a page. The same tables, inputs and seed give the same sample.
 */
public final class ReviewSample {
  /**
   * What was drawn.
   *
   * @param shares each stratum with what was drawn of it
   * @param units how many in all
   * @param detail how finely answers were told apart, in words
   * @param pictures how many pictures the page shows
   * @param withoutPicture how many units it can show no picture of
   */
  public record Drawn(
      List<Share> shares, long units, String detail, long pictures, long withoutPicture) {}

  private ReviewSample() {}

  /**
   * Draws and writes.
   *
   * @throws AnalysisInputException if something that the user gave is wrong, or the file is there
   *     already: it may hold answers
   */
  public static Drawn run(ReviewSampleSettings settings) throws IOException {
    if (Files.exists(settings.out())) {
      throw new AnalysisInputException(
          "The file %s is there already, and may hold answers; name another one, or remove it."
              .formatted(settings.out()));
    }
    try (ResultTables tables = ResultTables.open(settings.results())) {
      Connection connection = tables.connection();
      Survey described = Survey.read(connection, settings.inputs(), false);
      Sample sample = draw(connection, described, settings);
      MakeUnits.Made made =
          MakeUnits.of(connection, sample.units(), settings.photos(), settings.unjudged());
      KnownNames names = KnownNames.from(connection, described.taxa());
      write(settings, made, List.copyOf(names.species()));
      return new Drawn(
          sample.shares(),
          sample.units().size(),
          sample.detail().words(),
          made.pictures(),
          made.withoutPicture());
    }
  }

  private static Sample draw(Connection connection, Survey survey, ReviewSampleSettings settings) {
    SurveyTime time = survey.time(survey.design(), false);
    List<Event> events =
        IndependentEvents.of(
            ReadSightings.from(connection, SightingSettings.USUAL).sightings(), EventRule.USUAL);
    CellsAre cellsAre =
        survey.design() == null && survey.stations().isEmpty()
            ? CellsAre.DEPLOYMENTS
            : CellsAre.GROUPS_AND_PERIODS;
    return DrawSample.from(
        connection,
        events,
        Cells.of(time),
        new SampleSettings(settings.budget(), settings.seed(), cellsAre));
  }

  private static void write(ReviewSampleSettings settings, MakeUnits.Made made, List<String> names)
      throws IOException {
    Path folder = settings.out().toAbsolutePath().getParent();
    Files.createDirectories(Objects.requireNonNull(folder));
    ReviewFile.write(made.units().stream().map(ReviewUnit::line).toList(), settings.out());
    WriteReviewPage.write(
        settings.seed() + " " + made.units().size() + " " + nameOf(made.units()),
        made.pages(),
        names,
        settings.out().getFileName().toString(),
        settings.page());
  }

  /** Two samples of one seed differ in their units. */
  private static int nameOf(List<ReviewUnit> units) {
    return units.stream().map(unit -> unit.line().unit().id()).toList().hashCode();
  }
}
