package org.trapline.analysis.run;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.trapline.analysis.baci.ContrastRow;
import org.trapline.analysis.baci.Contrasts;
import org.trapline.analysis.baci.OtherMethods;
import org.trapline.analysis.baci.SensitivityRow;
import org.trapline.analysis.comparability.ComparabilityRow;
import org.trapline.analysis.comparability.JudgeComparability;
import org.trapline.analysis.comparability.ReadComparability;
import org.trapline.analysis.diel.DailyActivity;
import org.trapline.analysis.diversity.MakeDiversity;
import org.trapline.analysis.effort.OneClock;
import org.trapline.analysis.effort.SurveyTime;
import org.trapline.analysis.events.Crew;
import org.trapline.analysis.events.Event;
import org.trapline.analysis.events.IndependentEvents;
import org.trapline.analysis.events.ReadSightings;
import org.trapline.analysis.events.Sighting;
import org.trapline.analysis.events.SightingSettings;
import org.trapline.analysis.rates.Counts;
import org.trapline.analysis.rates.MakeRates;
import org.trapline.analysis.rates.Subject;
import org.trapline.analysis.rates.Subjects;
import org.trapline.analysis.report.WriteReport;
import org.trapline.analysis.resample.Resamples;
import org.trapline.analysis.survey.Position;
import org.trapline.analysis.tables.ResultTables;

/**
 * From the tables of one or more results to the answer: effort, events, rates, the comparison of
 * before and after, what weakens it, and the tables and the page that say so.
 *
 * <p>Looks at no photo. The same tables, inputs and settings give the same files.
 */
public final class Analyze {
  /** Name of the page in the report's folder. */
  public static final String PAGE = "index.html";

  /** Name of the folder of tables in the report's folder. */
  public static final String TABLES = "tables";

  private final AnalyzeSettings settings;
  private final Consumer<String> progress;
  private final List<String> notes = new ArrayList<>();

  private Analyze(AnalyzeSettings settings, Consumer<String> progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /**
   * Analyses and writes the report.
   *
   * @param progress is told each step in a few words
   * @throws org.trapline.analysis.AnalysisInputException if something that the user gave is wrong
   */
  public static Answer run(AnalyzeSettings settings, Consumer<String> progress) throws IOException {
    Answer answer = new Analyze(settings, progress).answer();
    progress.accept("writing " + settings.out());
    Files.createDirectories(settings.out());
    WriteTables.write(
        answer, settings.out().resolve(TABLES), Map.of("trapline.analysis", describe(settings)));
    WriteReport.write(ModelOfReport.of(answer, describe(settings)), settings.out().resolve(PAGE));
    return answer;
  }

  private Answer answer() {
    try (ResultTables tables = ResultTables.open(settings.results())) {
      return answer(tables.connection());
    }
  }

  private Answer answer(Connection connection) {
    Survey survey = survey(connection);
    SurveyTime time = survey.time(survey.design(), false);
    progress.accept("reading detections");
    ReviewStep review = ReviewStep.read(connection, settings, survey);
    List<Sighting> machine = sightings(connection, time);
    List<Sighting> sightings = review.main(machine);
    List<Event> events = IndependentEvents.of(sightings, settings.rule());
    Subjects subjects = Subjects.from(connection, survey.taxa());
    Counts counts = Counts.of(events, time, subjects);
    note(counts, subjects);
    progress.accept("comparing " + counts.events().size() + " species and groups");
    List<ContrastRow> contrasts = contrasts(survey, counts);
    List<ComparabilityRow> cells = comparability(connection, counts);
    List<SensitivityRow> sensitivity =
        Sensitivity.of(
            survey,
            subjects,
            sightings,
            () -> review.varied(smoothed(connection, time)),
            counts,
            settings.rule());
    return new Answer(
        time,
        time.rows(),
        events,
        counts,
        MakeRates.rates(counts),
        MakeRates.cells(counts),
        contrasts,
        cells,
        sensitivity,
        OtherMethods.of(counts, contrasts),
        MakeDiversity.of(counts.places(), review.ofConfirmedSpecies(events), subjects),
        review.outcome(connection, time, subjects, machine, events),
        DailyActivity.of(counts, events, subjects),
        new Background(survey.failures(), Position.from(connection)),
        notesWith(review));
  }

  private Survey survey(Connection connection) {
    progress.accept("reading deployments and effort");
    notes.addAll(OneClock.forEachStation(connection));
    return Survey.read(connection, settings.inputs(), settings.allowFileTimes());
  }

  private List<ComparabilityRow> comparability(Connection connection, Counts counts) {
    progress.accept("looking at what weakens it");
    List<ComparabilityRow> cells = ReadComparability.from(connection, counts.places());
    notes.addAll(JudgeComparability.warnings(cells, settings.allowMixed()));
    return cells;
  }

  /** Called last: only then has the review said all. */
  private List<String> notesWith(ReviewStep review) {
    notes.addAll(review.notes());
    return List.copyOf(notes);
  }

  private List<Sighting> sightings(Connection tables, SurveyTime time) {
    ReadSightings.Answer read =
        ReadSightings.from(tables, new SightingSettings(settings.allowFileTimes(), false));
    Crew crew = new Crew(time.deployments());
    long ofCrew = read.sightings().stream().filter(crew::isCrew).count();
    addIf(
        ofCrew,
        "%d pictures of people or vehicles within an hour of set-up or retrieval were taken for the"
            + " crew and left out.");
    addIf(
        read.withoutTime(), "%d sightings were left out of events because their time is in doubt.");
    return kept(read.sightings(), crew);
  }

  /** The same with one label for all animals of a burst. */
  private List<Sighting> smoothed(Connection tables, SurveyTime time) {
    SightingSettings smooth = new SightingSettings(settings.allowFileTimes(), true);
    return kept(ReadSightings.from(tables, smooth).sightings(), new Crew(time.deployments()));
  }

  private List<Sighting> kept(List<Sighting> sightings, Crew crew) {
    return sightings.stream()
        .filter(sighting -> sighting.score() >= settings.minScore())
        .filter(sighting -> !crew.isCrew(sighting))
        .toList();
  }

  private void note(Counts counts, Subjects subjects) {
    if (counts.events().isEmpty()) {
      notes.add("No event was found in the time that stations were watched.");
    }
    addIf(
        counts.outside().size(),
        "%d events fell outside the time or the stations that are compared and were not counted.");
    if (!subjects.unknownMembers().isEmpty()) {
      notes.add(
          "The groups of species name %s, which nothing in the tables is called; check the spelling."
              .formatted(String.join(", ", subjects.unknownMembers().stream().sorted().toList())));
    }
  }

  private List<ContrastRow> contrasts(Survey survey, Counts counts) {
    List<ContrastRow> contrasts = survey.design() == null ? List.of() : Contrasts.of(counts);
    note(survey, contrasts);
    noteUnknownFocal(counts);
    return Contrasts.withFocal(contrasts, Set.copyOf(settings.focal()));
  }

  private void noteUnknownFocal(Counts counts) {
    List<String> known = counts.events().keySet().stream().map(Subject::name).toList();
    List<String> unknown = settings.focal().stream().filter(n -> !known.contains(n)).toList();
    if (!unknown.isEmpty()) {
      notes.add(
          "No event is of %s, which --focal names; if that is no finding, check the spelling: the"
                  .formatted(String.join(", ", unknown))
              + " tables have "
              + String.join(", ", known)
              + ".");
    }
  }

  private void note(Survey survey, List<ContrastRow> contrasts) {
    if (survey.design() == null) {
      notes.add("Nothing was compared: describe the days before and after in a design.toml.");
    } else if (survey.stations().isEmpty()) {
      notes.add(
          "No station has a group, so all were taken for impact stations without controls: give"
              + " --stations stations.csv, or write baci:impact and baci:control into the column"
              + " deploymentGroups of deployments.csv.");
    }
    if (survey.design() != null
        && contrasts.stream().allMatch(contrast -> contrast.ratio() == null)) {
      notes.add(
          "This survey is too small for a comparison of before and after: nothing has the stations"
              + " and events that one needs.");
    }
  }

  private void addIf(long count, String sentence) {
    if (count > 0) {
      notes.add(String.format(Locale.ROOT, sentence, count));
    }
  }

  /** The settings in a line, for the tables' footers and the page. */
  static String describe(AnalyzeSettings settings) {
    return String.format(
        Locale.ROOT,
        "events at least %d minutes after the %s; least score %s; times of files %s; focal %s;"
            + " stations drawn anew %d times from seed %d",
        settings.rule().gap().toMinutes(),
        settings.rule().comparedTo().name().toLowerCase(Locale.ROOT).replace('_', ' '),
        settings.minScore(),
        settings.allowFileTimes() ? "allowed" : "not used",
        settings.focal().isEmpty() ? "none" : String.join(", ", settings.focal()),
        Resamples.DRAWS,
        Resamples.SEED);
  }
}
