package org.trapline.analysis.export.r;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.AnalysisInputException;
import org.trapline.analysis.effort.SurveyTime;
import org.trapline.analysis.events.Crew;
import org.trapline.analysis.events.Event;
import org.trapline.analysis.events.EventRule;
import org.trapline.analysis.events.IndependentEvents;
import org.trapline.analysis.events.ReadSightings;
import org.trapline.analysis.events.Sighting;
import org.trapline.analysis.events.SightingSettings;
import org.trapline.analysis.labels.applied.AppliedLabels;
import org.trapline.analysis.page.TextFile;
import org.trapline.analysis.review.ReviewLine;
import org.trapline.analysis.review.answers.ApplyReview;
import org.trapline.analysis.review.answers.ReadReview;
import org.trapline.analysis.run.AnalyzeSettings;
import org.trapline.analysis.run.Survey;
import org.trapline.analysis.tables.ResultTables;
import org.trapline.analysis.tables.SafeCsv;
import org.trapline.analysis.tables.SqlText;

/** Writes the files for R of a result, with the events and the effort that a report counts. */
public final class RFolder {
  /** The script that reads all files. */
  public static final String SCRIPT = "read_them.R";

  private final Path out;
  private int files;

  private RFolder(Path out) {
    this.out = out;
  }

  /**
   * Writes the folder.
   *
   * @param settings whose results, with which stations, periods and failures, to where
   * @param occasions of detection histories
   * @return how many files
   * @throws AnalysisInputException if nothing is known of when cameras worked
   */
  public static int write(AnalyzeSettings settings, Occasions occasions) throws IOException {
    RFolder folder = new RFolder(settings.out());
    try (ResultTables tables = ResultTables.open(settings.results())) {
      Connection connection = tables.connection();
      Survey survey = Survey.read(connection, settings.inputs(), settings.allowFileTimes());
      SurveyTime time = survey.time(survey.design(), false);
      Crew crew = new Crew(time.deployments());
      List<Sighting> sightings =
          ReadSightings.from(connection, SightingSettings.USUAL).sightings().stream()
              .filter(sighting -> !crew.isCrew(sighting))
              .toList();
      List<Event> events = IndependentEvents.of(withLabels(connection, sightings), EventRule.USUAL);
      folder.write(new RTables(time, survey.time(null, false), events, occasions));
    }
    return folder.files;
  }

  /** What people said of photos stands for what the models did, as in a report. */
  private static List<Sighting> withLabels(Connection tables, List<Sighting> machine) {
    List<ReviewLine> labels = AppliedLabels.lines(tables);
    return labels.isEmpty()
        ? machine
        : ApplyReview.to(
                machine,
                EventRule.USUAL,
                ReadReview.from(tables, List.of(), labels, List.of(), false))
            .sightings();
  }

  private void write(RTables tables) throws IOException {
    if (tables.cameraOperation().size() == 1) {
      throw new AnalysisInputException(
          "Nothing is known of when the cameras worked; give start and end in deployments.csv.");
    }
    Files.createDirectories(out);
    table("record_table.csv", tables.records());
    table("camera_operation.csv", tables.cameraOperation());
    table("counts_long.csv", tables.counts());
    table("community_matrix.csv", tables.community());
    table("incidence_long.csv", tables.incidence());
    table("event_times.csv", tables.eventTimes());
    for (String species : tables.species()) {
      table("unmarked_" + fileName(species) + ".csv", tables.unmarked(species));
    }
    TextFile.write(out.resolve(SCRIPT), SqlText.of(RFolder.class, SCRIPT));
    files++;
  }

  private void table(String name, List<List<@Nullable Object>> rows) throws IOException {
    StringBuilder text = new StringBuilder();
    SafeCsv.write(rows, text);
    TextFile.write(out.resolve(name), text.toString());
    files++;
  }

  /** A name that every system takes: species are words of letters. */
  private static String fileName(String species) {
    return species.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_");
  }
}
