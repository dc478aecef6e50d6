package org.trapline.analysis.diversity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.events.Event;
import org.trapline.analysis.rates.Place;
import org.trapline.analysis.rates.Subjects;

/**
 * In how many weeks each station found each species. Species are numbered, so that stations can be
 * drawn anew many times.
 */
final class Findings {
  private final List<String> species;
  private final List<List<Integer>> above = new ArrayList<>();
  private final Map<StationWeeks, List<Integer>> counts = new LinkedHashMap<>();

  private Findings(List<StationWeeks> stations, Subjects subjects) {
    Set<String> names = new TreeSet<>();
    stations.forEach(each -> each.weeks().forEach(week -> names.addAll(week.species())));
    species = List.copyOf(names);
    for (String name : species) {
      above.add(
          subjects.namesAbove(name).stream()
              .map(species::indexOf)
              .filter(index -> index >= 0)
              .toList());
    }
    stations.forEach(each -> counts.put(each, counted(each)));
  }

  /** Of places and the events of animals. */
  static Findings of(List<Place> places, List<Event> animals, Subjects subjects) {
    Map<String, List<Event>> byStation = new HashMap<>();
    for (Event event : animals) {
      byStation.computeIfAbsent(event.first().station(), any -> new ArrayList<>()).add(event);
    }
    return new Findings(
        places.stream()
            .map(
                place ->
                    StationWeeks.of(place, byStation.getOrDefault(place.station().id(), List.of())))
            .toList(),
        subjects);
  }

  /** Every station in every period, in the order of the places. */
  List<StationWeeks> stations() {
    return List.copyOf(counts.keySet());
  }

  /**
   * What these stations found together; a station may stand there several times. A label above
   * another one found here, such as a genus, adds no species. Null for fewer than two weeks or no
   * species.
   */
  @Nullable Assemblage together(List<StationWeeks> stations) {
    int[] sums = new int[species.size()];
    int weeks = 0;
    for (StationWeeks station : stations) {
      weeks += station.weeks().size();
      List<Integer> own = counts.getOrDefault(station, List.of());
      for (int i = 0; i < own.size(); i++) {
        sums[i] += own.get(i);
      }
    }
    List<Integer> found = new ArrayList<>();
    Set<Integer> folded = foldedUp(sums);
    for (int i = 0; i < sums.length; i++) {
      if (sums[i] > 0 && !folded.contains(i)) {
        found.add(sums[i]);
      }
    }
    return weeks < 2 || found.isEmpty() ? null : new Assemblage(weeks, found);
  }

  /** The species found in each week of these stations, labels above others left out. */
  List<Set<String>> units(List<StationWeeks> stations) {
    int[] sums = new int[species.size()];
    for (StationWeeks station : stations) {
      List<Integer> own = counts.getOrDefault(station, List.of());
      for (int i = 0; i < own.size(); i++) {
        sums[i] += own.get(i);
      }
    }
    Set<Integer> folded = foldedUp(sums);
    List<Set<String>> units = new ArrayList<>();
    for (StationWeeks station : stations) {
      for (StationWeeks.Week week : station.weeks()) {
        Set<String> kept = new HashSet<>(week.species());
        folded.forEach(index -> kept.remove(species.get(index)));
        units.add(kept);
      }
    }
    return units;
  }

  private Set<Integer> foldedUp(int[] sums) {
    Set<Integer> folded = new HashSet<>();
    for (int i = 0; i < sums.length; i++) {
      if (sums[i] > 0) {
        folded.addAll(above.get(i));
      }
    }
    return folded;
  }

  private List<Integer> counted(StationWeeks station) {
    Map<String, Integer> weeks = new HashMap<>();
    station
        .weeks()
        .forEach(week -> week.species().forEach(name -> weeks.merge(name, 1, Integer::sum)));
    return species.stream().map(name -> weeks.getOrDefault(name, 0)).toList();
  }
}
