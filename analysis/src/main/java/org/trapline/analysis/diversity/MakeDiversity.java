package org.trapline.analysis.diversity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.events.Event;
import org.trapline.analysis.events.Kind;
import org.trapline.analysis.rates.Place;
import org.trapline.analysis.rates.Subjects;
import org.trapline.analysis.resample.Resamples;

/**
 * Makes the tables of diversity: weeks of stations are the sampling units, so that one station that
 * sees much doesn't speak for all, and cells are compared at the coverage that all of them reach.
 */
public final class MakeDiversity {
  private final Findings findings;
  private final Map<Cell, List<StationWeeks>> cells;
  private final Map<Cell, Assemblage> found = new LinkedHashMap<>();

  private MakeDiversity(Findings findings) {
    this.findings = findings;
    cells =
        findings.stations().stream()
            .collect(
                Collectors.groupingBy(
                    each -> Cell.of(each.place()), LinkedHashMap::new, Collectors.toList()));
    cells.forEach(
        (cell, stations) -> {
          Assemblage assemblage = findings.together(stations);
          if (assemblage != null) {
            found.put(cell, assemblage);
          }
        });
  }

  /** A row for each group and period with at least two sampling units and one species. */
  public static Diversity of(List<Place> places, List<Event> events, Subjects subjects) {
    List<Event> animals =
        events.stream().filter(event -> event.first().kind() == Kind.ANIMAL).toList();
    MakeDiversity made = new MakeDiversity(Findings.of(places, animals, subjects));
    Double common = commonCoverage(List.copyOf(made.found.values()));
    return made.at(common, made.indices(places, animals, subjects));
  }

  private Diversity at(@Nullable Double common, List<IndexRow> indices) {
    EqualCoverage resampled = common == null ? null : new EqualCoverage(findings, common);
    List<DiversityRow> rows = new ArrayList<>();
    Map<Cell, List<Double>> numbers = new LinkedHashMap<>();
    found.forEach(
        (cell, assemblage) -> {
          List<Double> own = common == null ? List.of() : EqualCoverage.numbers(assemblage, common);
          numbers.put(cell, own);
          rows.add(row(cell, assemblage, common, own, resampled));
        });
    DiversityContrasts contrasts = new DiversityContrasts(findings);
    List<DiversityContrastRow> compared = new ArrayList<>();
    if (resampled != null) {
      compared.addAll(contrasts.atEqualCoverage(numbers, resampled));
    }
    DiversityContrastRow perWeek = contrasts.perWeek();
    if (perWeek != null) {
      compared.add(perWeek);
    }
    return new Diversity(rows, compared, indices);
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

  private List<IndexRow> indices(List<Place> places, List<Event> animals, Subjects subjects) {
    Map<Cell, Map<String, Integer>> counts = new LinkedHashMap<>();
    Map<String, List<Place>> byStation =
        places.stream().collect(Collectors.groupingBy(place -> place.station().id()));
    for (Event event : animals) {
      byStation.getOrDefault(event.first().station(), List.of()).stream()
          .filter(place -> place.watched().contains(event.start()))
          .findFirst()
          .ifPresent(
              place ->
                  counts
                      .computeIfAbsent(Cell.of(place), any -> new TreeMap<>())
                      .merge(event.first().species(), 1, Integer::sum));
    }
    Map<Cell, Assemblage> events = new LinkedHashMap<>();
    Map<Cell, SpeciesPool> pools = new LinkedHashMap<>();
    for (Cell cell : found.keySet()) {
      Map<String, Integer> own = counts.getOrDefault(cell, new TreeMap<>());
      List.copyOf(own.keySet()).forEach(name -> subjects.namesAbove(name).forEach(own::remove));
      if (!own.isEmpty()) {
        events.put(cell, Assemblage.ofEvents(List.copyOf(own.values())));
      }
      pools.put(cell, new SpeciesPool(findings.units(cells.getOrDefault(cell, List.of()))));
    }
    return MakeIndices.of(events, pools);
  }

  private static DiversityRow row(
      Cell cell,
      Assemblage found,
      @Nullable Double common,
      List<Double> numbers,
      @Nullable EqualCoverage resampled) {
    Chao chao = Chao.of(found);
    List<HillNumber> hill = new ArrayList<>();
    for (int order : EqualCoverage.ORDERS) {
      hill.add(
          resampled == null
              ? HillNumber.NONE
              : HillNumber.of(numbers.get(order), resampled.ofCell(cell, order)));
    }
    return new DiversityRow(
        cell.group().word(),
        cell.period().word(),
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
        hill.get(0).value(),
        hill.get(0).lower(),
        hill.get(0).upper(),
        hill.get(1).value(),
        hill.get(1).lower(),
        hill.get(1).upper(),
        hill.get(2).value(),
        hill.get(2).lower(),
        hill.get(2).upper());
  }

  /** A number at equal coverage with its interval. */
  private record HillNumber(
      @Nullable Double value, @Nullable Double lower, @Nullable Double upper) {
    static final HillNumber NONE = new HillNumber(null, null, null);

    static HillNumber of(double value, List<Double> draws) {
      return draws.isEmpty()
          ? new HillNumber(value, null, null)
          : new HillNumber(value, Resamples.lower(draws), Resamples.upper(draws));
    }
  }
}
