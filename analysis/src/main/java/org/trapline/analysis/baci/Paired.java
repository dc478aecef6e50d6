package org.trapline.analysis.baci;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trapline.analysis.rates.Counts;
import org.trapline.analysis.rates.Place;
import org.trapline.analysis.rates.Subject;
import org.trapline.analysis.survey.Group;
import org.trapline.analysis.survey.Period;

/**
 * One subject's counts, sorted for a comparison. A survey whose stations have no group is one
 * without controls.
 *
 * @param impact stations of the impact group with enough effort in both periods
 * @param control the same of the control group
 * @param cells every station and period, for the model of counts
 * @param unpaired stations with enough effort in one period only
 */
record Paired(
    List<StationChange> impact, List<StationChange> control, CellCounts cells, int unpaired) {
  /** Less than a week says little about a rate. */
  static final double LEAST_DAYS = 7;

  static Paired of(Counts counts, Subject subject) {
    Map<String, Place> before = new LinkedHashMap<>();
    Map<String, Long> eventsBefore = new LinkedHashMap<>();
    List<CellCounts.Row> cells = new ArrayList<>();
    List<StationChange> impact = new ArrayList<>();
    List<StationChange> control = new ArrayList<>();
    int enough = 0;
    for (int i = 0; i < counts.places().size(); i++) {
      Place place = counts.places().get(i);
      boolean isControl = place.station().group() == Group.CONTROL;
      boolean after = place.period() == Period.AFTER;
      long events = counts.at(subject, i);
      String station = place.station().id();
      cells.add(new CellCounts.Row(station, !isControl, after, events, place.days()));
      if (place.days() < LEAST_DAYS) {
        continue;
      }
      enough++;
      Place earlier = before.get(station);
      if (!after) {
        before.put(station, place);
        eventsBefore.put(station, events);
      } else if (earlier != null) {
        long then = eventsBefore.getOrDefault(station, 0L);
        (isControl ? control : impact)
            .add(new StationChange(station, then, earlier.days(), events, place.days()));
      }
    }
    int unpaired = enough - 2 * (impact.size() + control.size());
    return new Paired(impact, control, new CellCounts(cells), unpaired);
  }

  /** Without one of the stations. */
  Paired without(String station) {
    return new Paired(
        impact.stream().filter(change -> !change.station().equals(station)).toList(),
        control.stream().filter(change -> !change.station().equals(station)).toList(),
        cells,
        unpaired);
  }

  List<Double> impactChanges() {
    return impact.stream().map(StationChange::logRatio).toList();
  }

  List<Double> controlChanges() {
    return control.stream().map(StationChange::logRatio).toList();
  }

  /** Events at the paired stations. */
  long events() {
    return all().stream().mapToLong(change -> change.before() + change.after()).sum();
  }

  /** Cells of the paired stations with at least so many events. */
  long cellsWith(long least) {
    long[] sums = {
      impact.stream().mapToLong(StationChange::before).sum(),
      impact.stream().mapToLong(StationChange::after).sum(),
      control.stream().mapToLong(StationChange::before).sum(),
      control.stream().mapToLong(StationChange::after).sum()
    };
    return java.util.Arrays.stream(sums).filter(sum -> sum >= least).count();
  }

  /** Impact, then control. */
  List<StationChange> all() {
    List<StationChange> all = new ArrayList<>(impact);
    all.addAll(control);
    return all;
  }
}
