package org.trapline.analysis.diversity;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.events.Event;
import org.trapline.analysis.events.Kind;
import org.trapline.analysis.rates.Place;
import org.trapline.analysis.rates.Subjects;
import org.trapline.analysis.survey.Span;
import org.trapline.analysis.survey.Spans;

/**
 * Makes the table of diversity: weeks of stations are the sampling units, so that one station that
 * sees much doesn't speak for all, and cells are compared at the coverage that all of them reach.
 */
public final class MakeDiversity {
  private static final int WEEK = 7;
  private static final double LEAST_DAYS = 5;

  /** What was found in each sampling unit of a cell. */
  private record Cell(String group, String period, List<Set<String>> units) {
    /** A label above another one found here, such as a genus, adds no species. */
    Assemblage assemblage(Subjects subjects) {
      Map<String, Integer> counts = new TreeMap<>();
      units.forEach(unit -> unit.forEach(species -> counts.merge(species, 1, Integer::sum)));
      Set<String> above = new HashSet<>();
      for (String species : counts.keySet()) {
        for (String name : subjects.namesAbove(species)) {
          if (counts.containsKey(name)) {
            above.add(name);
          }
        }
      }
      counts.keySet().removeAll(above);
      return new Assemblage(units.size(), List.copyOf(counts.values()));
    }
  }

  private MakeDiversity() {}

  /** A row for each group and period with at least two sampling units and one species. */
  public static List<DiversityRow> of(List<Place> places, List<Event> events, Subjects subjects) {
    Map<String, List<Event>> byStation = new LinkedHashMap<>();
    for (Event event : events) {
      if (event.first().kind() == Kind.ANIMAL) {
        byStation.computeIfAbsent(event.first().station(), any -> new ArrayList<>()).add(event);
      }
    }
    Map<String, Cell> cells = new LinkedHashMap<>();
    for (Place place : places) {
      String group = place.station().group().word();
      String period = place.period().word();
      cells
          .computeIfAbsent(group + " " + period, any -> new Cell(group, period, new ArrayList<>()))
          .units()
          .addAll(units(place, byStation.getOrDefault(place.station().id(), List.of())));
    }
    Map<Cell, Assemblage> found = new LinkedHashMap<>();
    for (Cell cell : cells.values()) {
      if (cell.units().size() >= 2) {
        Assemblage assemblage = cell.assemblage(subjects);
        if (assemblage.richness() > 0) {
          found.put(cell, assemblage);
        }
      }
    }
    Double common = commonCoverage(List.copyOf(found.values()));
    List<DiversityRow> rows = new ArrayList<>();
    found.forEach((cell, assemblage) -> rows.add(row(cell, assemblage, common)));
    return rows;
  }

  /**
   * The coverage that every cell reaches with twice its effort. Where one singleton makes the
   * extrapolation worthless, what it surely reaches: the coverage with one unit less. Null where
   * there is nothing to compare, or no cell has missed anything.
   */
  private static @Nullable Double commonCoverage(List<Assemblage> found) {
    double least =
        found.stream()
            .mapToDouble(
                each ->
                    Coverage.estimable(each)
                        ? Coverage.at(each, 2.0 * each.size())
                        : Coverage.at(each, each.size() - 1.0))
            .min()
            .orElse(1);
    return found.size() < 2 || least >= 1 ? null : least;
  }

  private static List<Set<String>> units(Place place, List<Event> events) {
    List<Set<String>> units = new ArrayList<>();
    List<Span> spans = place.watched().parts();
    LocalDateTime end = spans.get(spans.size() - 1).to();
    for (LocalDateTime week = spans.get(0).from(); week.isBefore(end); week = week.plusDays(WEEK)) {
      Spans watched = place.watched().and(Spans.of(new Span(week, week.plusDays(WEEK))));
      if (watched.days() >= LEAST_DAYS) {
        Set<String> species = new HashSet<>();
        for (Event event : events) {
          if (watched.contains(event.start())) {
            species.add(event.first().species());
          }
        }
        units.add(species);
      }
    }
    return units;
  }

  private static DiversityRow row(Cell cell, Assemblage found, @Nullable Double common) {
    Chao chao = Chao.of(found);
    Double size = common == null ? null : Coverage.sizeFor(found, common);
    return new DiversityRow(
        cell.group(),
        cell.period(),
        found.size(),
        found.richness(),
        chao.estimate(),
        chao.error(),
        chao.lower(),
        chao.upper(),
        Coverage.estimable(found) ? Coverage.of(found) : null,
        Hill.observed(found, 1),
        Hill.observed(found, 2),
        common,
        size == null ? null : Hill.at(found, 0, size),
        size == null ? null : Hill.at(found, 1, size),
        size == null ? null : Hill.at(found, 2, size));
  }
}
