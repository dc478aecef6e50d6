package org.trapline.analysis.rates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trapline.analysis.effort.SurveyTime;
import org.trapline.analysis.events.Event;
import org.trapline.analysis.survey.Group;
import org.trapline.analysis.survey.Period;
import org.trapline.analysis.survey.Station;

/**
 * Events of every subject at every station in every period, zeros included, over the time that the
 * station was watched. An event outside that time is not counted: it has no effort to be divided
 * by.
 *
 * @param places every station and period with effort, by station, then by period
 * @param events of each subject, in the order of places
 * @param outside events that fell outside every place
 */
public record Counts(
    List<Place> places, SortedMap<Subject, List<Long>> events, List<Event> outside) {
  /** Counts events over a survey's time; stations that are excluded don't count. */
  public static Counts of(List<Event> events, SurveyTime time, Subjects subjects) {
    List<Place> places = new ArrayList<>();
    for (Station station : time.stations().values()) {
      for (Period period : time.periods()) {
        Place place = new Place(station, period, time.watched(station, period));
        if (station.group() != Group.EXCLUDE && place.days() > 0) {
          places.add(place);
        }
      }
    }
    return at(places, events, subjects);
  }

  /**
   * Counts events in these places.
   *
   * @param places no two of them at the same station and time
   */
  public static Counts at(List<Place> places, List<Event> events, Subjects subjects) {
    Map<String, List<Integer>> byStation = new HashMap<>();
    for (int place = 0; place < places.size(); place++) {
      String station = places.get(place).station().id();
      byStation.computeIfAbsent(station, any -> new ArrayList<>()).add(place);
    }
    List<Event> outside = new ArrayList<>();
    SortedMap<Subject, long[]> counts = new TreeMap<>();
    for (Event event : events) {
      int place = placeOf(event, byStation, places);
      if (place < 0) {
        outside.add(event);
      } else {
        for (Subject subject : subjects.of(event)) {
          counts.computeIfAbsent(subject, any -> new long[places.size()])[place]++;
        }
      }
    }
    SortedMap<Subject, List<Long>> lists = new TreeMap<>();
    counts.forEach(
        (subject, numbers) ->
            lists.put(subject, java.util.Arrays.stream(numbers).boxed().toList()));
    return new Counts(List.copyOf(places), lists, outside);
  }

  private static int placeOf(
      Event event, Map<String, List<Integer>> byStation, List<Place> places) {
    for (int place : byStation.getOrDefault(event.first().station(), List.of())) {
      if (places.get(place).watched().contains(event.start())) {
        return place;
      }
    }
    return -1;
  }

  /** Events of a subject in a place. */
  public long at(Subject subject, int place) {
    return Objects.requireNonNull(events.get(subject)).get(place);
  }

  /** All events of a subject. */
  public long total(Subject subject) {
    return Objects.requireNonNull(events.get(subject)).stream().mapToLong(Long::longValue).sum();
  }
}
