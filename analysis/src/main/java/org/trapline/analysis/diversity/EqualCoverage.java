package org.trapline.analysis.diversity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.resample.Resamples;
import org.trapline.analysis.survey.Group;

/**
 * Hill numbers of all cells at one coverage, with intervals from drawing the stations of each group
 * anew. A station brings both of its periods along: they hang together.
 */
final class EqualCoverage {
  /** The orders of the Hill numbers. */
  static final List<Integer> ORDERS = List.of(0, 1, 2);

  private final Findings findings;
  private final Map<Group, List<List<StationWeeks>>> groups = new TreeMap<>();
  private final double coverage;
  private final List<Map<Cell, List<Double>>> draws;

  /**
   * Of these findings.
   *
   * @param coverage at which all cells are compared, above 0 and below 1
   */
  EqualCoverage(Findings findings, double coverage) {
    this.findings = findings;
    this.coverage = coverage;
    Map<String, List<StationWeeks>> byStation =
        findings.stations().stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.place().station().id(), LinkedHashMap::new, Collectors.toList()));
    byStation
        .values()
        .forEach(
            periods ->
                groups
                    .computeIfAbsent(
                        periods.get(0).place().station().group(), any -> new ArrayList<>())
                    .add(periods));
    SplittableRandom random = Resamples.random();
    List<SplittableRandom> own =
        IntStream.range(0, Resamples.DRAWS).mapToObj(i -> random.split()).toList();
    draws = own.parallelStream().map(this::drawn).toList();
  }

  /** The numbers of a cell as surveyed, by order. */
  static List<Double> numbers(Assemblage found, double coverage) {
    double size = Coverage.sizeFor(found, coverage);
    return ORDERS.stream().map(q -> Hill.at(found, q, size)).toList();
  }

  /** What the draws give for a cell's number of this order; the draws without any are left out. */
  List<Double> ofCell(Cell cell, int order) {
    return values(draw -> draw.containsKey(cell) ? number(draw, cell, order) : null);
  }

  /** What they give for the contrast of these cells. */
  List<Double> ofContrast(List<Cell> cells, int order) {
    return values(
        draw ->
            draw.keySet().containsAll(cells)
                ? cells.stream().mapToDouble(c -> c.sign() * number(draw, c, order)).sum()
                : null);
  }

  private List<Double> values(Function<Map<Cell, List<Double>>, @Nullable Double> value) {
    List<Double> values = new ArrayList<>();
    for (Map<Cell, List<Double>> draw : draws) {
      Double each = value.apply(draw);
      if (each != null) {
        values.add(each);
      }
    }
    return values;
  }

  private static double number(Map<Cell, List<Double>> draw, Cell cell, int order) {
    return Objects.requireNonNull(draw.get(cell)).get(order);
  }

  private Map<Cell, List<Double>> drawn(SplittableRandom random) {
    Map<Cell, List<StationWeeks>> cells = new LinkedHashMap<>();
    for (List<List<StationWeeks>> stations : groups.values()) {
      for (List<StationWeeks> station :
          Resamples.at(stations, Resamples.draw(stations.size(), random))) {
        for (StationWeeks each : station) {
          cells.computeIfAbsent(Cell.of(each.place()), any -> new ArrayList<>()).add(each);
        }
      }
    }
    Map<Cell, List<Double>> numbers = new LinkedHashMap<>();
    cells.forEach(
        (cell, stations) -> {
          Assemblage found = findings.together(stations);
          if (found != null) {
            numbers.put(cell, numbers(found, coverage));
          }
        });
    return numbers;
  }
}
