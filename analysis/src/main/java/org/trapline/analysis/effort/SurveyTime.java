package org.trapline.analysis.effort;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.survey.Design;
import org.trapline.analysis.survey.Group;
import org.trapline.analysis.survey.Period;
import org.trapline.analysis.survey.Spans;
import org.trapline.analysis.survey.Station;

/**
 * When which station was watched: cameras that overlap at one station count once.
 *
 * @param deployments by name
 * @param stations every station that has a deployment, by name
 * @param design the periods, null where the whole survey is one
 */
public record SurveyTime(
    List<ActiveTime> deployments, Map<String, Station> stations, @Nullable Design design) {
  /** Gives stations that nobody described the group none. */
  public static SurveyTime of(
      List<ActiveTime> deployments, Map<String, Station> described, @Nullable Design design) {
    Map<String, Station> stations = new TreeMap<>();
    for (ActiveTime active : deployments) {
      String id = active.facts().station();
      Station station = described.get(id);
      stations.put(id, station == null ? new Station(id, Group.NONE, null, null) : station);
    }
    return new SurveyTime(List.copyOf(deployments), new LinkedHashMap<>(stations), design);
  }

  /** The periods that there are. */
  public List<Period> periods() {
    return design == null ? List.of(Period.ALL) : List.of(Period.BEFORE, Period.AFTER);
  }

  /** When a station was watched in a period. */
  public Spans watched(Station station, Period period) {
    List<Spans> all = new ArrayList<>();
    for (ActiveTime active : deployments) {
      if (active.facts().station().equals(station.id())) {
        all.add(within(station, period, active.working()));
      }
    }
    return Spans.union(all);
  }

  /** When a camera stood at a station in a period, whether it worked or not. */
  public Spans standing(Station station, Period period) {
    return Spans.union(
        deployments.stream()
            .filter(active -> active.facts().station().equals(station.id()))
            .map(active -> within(station, period, active.standing()))
            .toList());
  }

  /** The table of effort: a row for each deployment and period that it touches. */
  public List<EffortRow> rows() {
    List<EffortRow> rows = new ArrayList<>();
    for (ActiveTime active : deployments) {
      Station station = java.util.Objects.requireNonNull(stations.get(active.facts().station()));
      for (Period period : periods()) {
        Spans standing = within(station, period, active.standing());
        Spans working = within(station, period, active.working());
        if (standing.parts().isEmpty() && design != null) {
          continue;
        }
        rows.add(row(active, station, period, standing, working));
      }
    }
    return rows;
  }

  private static EffortRow row(
      ActiveTime active, Station station, Period period, Spans standing, Spans working) {
    List<org.trapline.analysis.survey.Span> parts = active.standing().parts();
    return new EffortRow(
        active.facts().deployment(),
        station.id(),
        station.group().word(),
        period.word(),
        working.days(),
        standing.days() - working.days(),
        parts.isEmpty() ? null : parts.get(0).from(),
        parts.isEmpty() ? null : parts.get(parts.size() - 1).to(),
        active.facts().lastFile(),
        active.source().word(),
        active.flags());
  }

  private Spans within(Station station, Period period, Spans time) {
    return design == null ? time : time.and(design.at(station, period));
  }
}
