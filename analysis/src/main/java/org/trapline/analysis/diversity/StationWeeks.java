package org.trapline.analysis.diversity;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.trapline.analysis.events.Event;
import org.trapline.analysis.rates.Place;
import org.trapline.analysis.survey.Span;
import org.trapline.analysis.survey.Spans;

/**
 * What was found at one station in one period, week by week from its first watched day on.
 *
 * @param place the station and the period
 * @param weeks those with at least five days watched
 */
record StationWeeks(Place place, List<Week> weeks) {
  private static final int DAYS = 7;
  private static final double LEAST_DAYS = 5;

  /** A clock set by a second makes no week short. */
  private static final double FULL = DAYS - 1e-3;

  /**
   * A sampling unit.
   *
   * @param days watched, 5 to 7
   * @param species found
   */
  record Week(double days, Set<String> species) {}

  /** Of a place and the events of animals at its station. */
  static StationWeeks of(Place place, List<Event> events) {
    List<Week> weeks = new ArrayList<>();
    List<Span> spans = place.watched().parts();
    LocalDateTime end = spans.get(spans.size() - 1).to();
    for (LocalDateTime week = spans.get(0).from(); week.isBefore(end); week = week.plusDays(DAYS)) {
      Spans watched = place.watched().and(Spans.of(new Span(week, week.plusDays(DAYS))));
      if (watched.days() >= LEAST_DAYS) {
        Set<String> species = new HashSet<>();
        for (Event event : events) {
          if (watched.contains(event.start())) {
            species.add(event.first().species());
          }
        }
        weeks.add(new Week(watched.days(), species));
      }
    }
    return new StationWeeks(place, weeks);
  }

  /** Mean number of species in the weeks that were watched whole; not a number without any. */
  double speciesInAFullWeek() {
    return weeks.stream()
        .filter(week -> week.days() >= FULL)
        .mapToInt(week -> week.species().size())
        .average()
        .orElse(Double.NaN);
  }
}
