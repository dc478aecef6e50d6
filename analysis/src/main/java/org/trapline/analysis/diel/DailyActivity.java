package org.trapline.analysis.diel;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trapline.analysis.events.Event;
import org.trapline.analysis.rates.Counts;
import org.trapline.analysis.rates.Family;
import org.trapline.analysis.rates.Place;
import org.trapline.analysis.rates.Subject;
import org.trapline.analysis.rates.Subjects;
import org.trapline.analysis.survey.Group;
import org.trapline.analysis.survey.Period;

/**
 * When in the day each species comes, in every cell, and how alike its day is before and after.
 * Times are the cameras' own, without any summer time; only events that count for rates enter.
 *
 * @param activity curves of the cells with at least 20 events
 * @param overlaps a row for each subject and group with events in both periods
 */
public record DailyActivity(List<ActivityRow> activity, List<OverlapRow> overlaps) {
  private static final int HALF_HOURS = 48;
  private static final double HOURS = 24;

  /** Times of one subject in one group, as angles, by period. */
  private record Times(Map<Period, List<Double>> angles) {
    List<Double> in(Period period) {
      return angles.getOrDefault(period, List.of());
    }
  }

  /** For species, people and vehicles; groups of species have no day of their own. */
  public static DailyActivity of(Counts counts, List<Event> events, Subjects subjects) {
    List<ActivityRow> activity = new ArrayList<>();
    List<OverlapRow> overlaps = new ArrayList<>();
    times(counts, events, subjects)
        .forEach(
            (subject, groups) ->
                groups.forEach(
                    (group, times) -> {
                      activity.addAll(curves(subject, group, times));
                      if (!times.in(Period.BEFORE).isEmpty() && !times.in(Period.AFTER).isEmpty()) {
                        overlaps.add(overlap(subject, group, times));
                      }
                    }));
    return new DailyActivity(activity, overlaps);
  }

  private static SortedMap<Subject, SortedMap<Group, Times>> times(
      Counts counts, List<Event> events, Subjects subjects) {
    Map<String, List<Place>> places = new TreeMap<>();
    for (Place place : counts.places()) {
      places.computeIfAbsent(place.station().id(), any -> new ArrayList<>()).add(place);
    }
    Set<Event> outside = new HashSet<>(counts.outside());
    SortedMap<Subject, SortedMap<Group, Times>> all = new TreeMap<>();
    for (Event event : events) {
      if (outside.contains(event)) {
        continue;
      }
      Place place =
          places.getOrDefault(event.first().station(), List.of()).stream()
              .filter(each -> each.watched().contains(event.start()))
              .findFirst()
              .orElseThrow();
      for (Subject subject : subjects.of(event)) {
        if (subject.family() != Family.GROUP) {
          all.computeIfAbsent(subject, any -> new TreeMap<>())
              .computeIfAbsent(
                  place.station().group(), any -> new Times(new EnumMap<>(Period.class)))
              .angles()
              .computeIfAbsent(place.period(), any -> new ArrayList<>())
              .add(DayCurve.angle(event.start().toLocalTime()));
        }
      }
    }
    return all;
  }

  private static List<ActivityRow> curves(Subject subject, Group group, Times times) {
    List<ActivityRow> rows = new ArrayList<>();
    for (Period period : Period.values()) {
      List<Double> angles = times.in(period);
      if (angles.size() < DayCurve.LEAST_EVENTS) {
        continue;
      }
      DayCurve curve = DayCurve.of(angles);
      double level = curve.activityLevel();
      for (int i = 0; i < HALF_HOURS; i++) {
        rows.add(
            new ActivityRow(
                subject.name(),
                group.word(),
                period.word(),
                angles.size(),
                HOURS * i / HALF_HOURS,
                100 * curve.at(2 * Math.PI * i / HALF_HOURS) * 2 * Math.PI / HOURS,
                level,
                curve.meanAngle() / (2 * Math.PI) * HOURS,
                curve.concentration()));
      }
    }
    return rows;
  }

  private static OverlapRow overlap(Subject subject, Group group, Times times) {
    List<Double> before = times.in(Period.BEFORE);
    List<Double> after = times.in(Period.AFTER);
    if (Math.min(before.size(), after.size()) < DayCurve.LEAST_EVENTS) {
      return new OverlapRow(
          subject.name(), group.word(), before.size(), after.size(), null, null, null, null);
    }
    DayCurve one = DayCurve.of(before);
    DayCurve other = DayCurve.of(after);
    OverlapInterval interval = OverlapInterval.of(one, other);
    return new OverlapRow(
        subject.name(),
        group.word(),
        before.size(),
        after.size(),
        Overlap.of(one, other),
        interval.lower(),
        interval.upper(),
        Overlap.isSmall(one, other) ? "dhat1" : "dhat4");
  }
}
