package org.trapline.analysis.run;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.trapline.analysis.AnalysisInputException;
import org.trapline.analysis.baci.Spread;
import org.trapline.analysis.effort.OneClock;
import org.trapline.analysis.effort.SurveyTime;
import org.trapline.analysis.events.Crew;
import org.trapline.analysis.events.Event;
import org.trapline.analysis.events.EventRule;
import org.trapline.analysis.events.IndependentEvents;
import org.trapline.analysis.events.ReadSightings;
import org.trapline.analysis.events.SightingSettings;
import org.trapline.analysis.rates.Counts;
import org.trapline.analysis.rates.Place;
import org.trapline.analysis.rates.Subject;
import org.trapline.analysis.rates.Subjects;
import org.trapline.analysis.survey.Period;
import org.trapline.analysis.tables.ResultTables;

/**
 * Learns from a survey how much its stations vary, so that the next one can be large enough. A
 * survey with a time before and after is read as it is; one without is cut in the middle of each
 * station's time, which shows less of what years do to a place.
 *
 * @param between what the variation was measured between, in words
 * @param spreads of every subject that has enough stations and events, by kind and name
 * @param few subjects that have not, with their events
 */
public record Plan(String between, List<Spread> spreads, List<String> few) {
  private static final String PERIODS = "the time before and the time after";
  private static final String HALVES =
      "the first and the second half of each station's time, so years may differ more than this";

  /** Copies the lists. */
  public Plan {
    spreads = List.copyOf(spreads);
    few = List.copyOf(few);
  }

  /**
   * Reads a survey.
   *
   * @param results folders that runs wrote, at least one
   * @param names species or groups to look at, empty for all
   * @throws AnalysisInputException if nothing can be learned from it
   */
  public static Plan from(List<Path> results, AnalyzeSettings.Inputs inputs, Set<String> names) {
    try (ResultTables tables = ResultTables.open(results)) {
      Connection connection = tables.connection();
      OneClock.forEachStation(connection);
      Survey survey = Survey.read(connection, inputs, false);
      SurveyTime time = survey.time(survey.design(), false);
      Crew crew = new Crew(time.deployments());
      List<Event> events =
          IndependentEvents.of(
              ReadSightings.from(connection, SightingSettings.USUAL).sightings().stream()
                  .filter(sighting -> !crew.isCrew(sighting))
                  .toList(),
              EventRule.USUAL);
      Subjects subjects = Subjects.from(connection, survey.taxa());
      Counts counts = Counts.of(events, time, subjects);
      if (pairs(counts.places()) >= Spread.LEAST_STATIONS) {
        return of(counts, PERIODS, names);
      }
      List<Place> halves =
          counts.places().stream()
              .filter(place -> place.period() != Period.AFTER)
              .flatMap(place -> place.halves().stream())
              .toList();
      return of(Counts.at(halves, events, subjects), HALVES, names);
    }
  }

  /** Stations with enough time before and after. */
  private static int pairs(List<Place> places) {
    List<String> before = stations(places, Period.BEFORE);
    before.retainAll(stations(places, Period.AFTER));
    return before.size();
  }

  private static List<String> stations(List<Place> places, Period period) {
    Stream<Place> own = places.stream().filter(place -> place.period() == period);
    return new ArrayList<>(
        own.filter(place -> place.days() >= Spread.LEAST_DAYS)
            .map(place -> place.station().id())
            .toList());
  }

  private static Plan of(Counts counts, String between, Set<String> names) {
    int stations = pairs(counts.places());
    if (stations < Spread.LEAST_STATIONS) {
      throw new AnalysisInputException(
          ("Nothing can be planned from %s with enough time, at least %d days twice; how much"
                  + " stations vary shows from %d stations on.")
              .formatted(
                  stations == 1 ? "one station" : stations + " stations",
                  (int) Spread.LEAST_DAYS,
                  Spread.LEAST_STATIONS));
    }
    if (counts.events().isEmpty()) {
      throw new AnalysisInputException(
          "Nothing can be planned from a survey without a single event; check its thresholds, or"
              + " that its stations.csv and design.toml fit it.");
    }
    List<Spread> spreads = new ArrayList<>();
    List<String> few = new ArrayList<>();
    for (Subject subject : chosen(counts, names)) {
      Spread spread = Spread.of(counts, subject);
      if (spread == null) {
        few.add("%s (%d)".formatted(subject.name(), counts.total(subject)));
      } else {
        spreads.add(spread);
      }
    }
    return new Plan(between, spreads, few);
  }

  private static List<Subject> chosen(Counts counts, Set<String> names) {
    List<Subject> all = List.copyOf(counts.events().keySet());
    for (String name : names) {
      if (all.stream().noneMatch(subject -> subject.name().equals(name))) {
        throw new AnalysisInputException(
            "The survey has no event of \"%s\"; it has events of %s."
                .formatted(name, String.join(", ", all.stream().map(Subject::name).toList())));
      }
    }
    return all.stream()
        .filter(subject -> names.isEmpty() || names.contains(subject.name()))
        .toList();
  }
}
