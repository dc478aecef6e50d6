package org.trapline.analysis.baci;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trapline.analysis.baci.CellCounts.Row;

/**
 * A Poisson model of the counts with group, period and their interaction, and the logarithm of
 * effort as offset. Each cell has its own rate, so everything follows from sums. Plain Poisson
 * takes every row for independent, which stations are not: it is shown beside others, never alone.
 */
final class PoissonModel {
  private final CellCounts counts;

  /**
   * A model of counts.
   *
   * @param counts each cell with at least one event
   */
  PoissonModel(CellCounts counts) {
    this.counts = counts;
  }

  /** With the variance of a Poisson number. */
  Coefficient plain(Term term) {
    return new Coefficient(estimate(term), error(term), Double.POSITIVE_INFINITY);
  }

  /** With that variance times Pearson's dispersion, and t; needs more than four rows. */
  Coefficient quasi(Term term) {
    double freedom = counts.rows().size() - CellCounts.CELLS.size();
    return new Coefficient(estimate(term), Math.sqrt(pearson() / freedom) * error(term), freedom);
  }

  /** Pearson's dispersion: 1 for Poisson numbers. */
  double dispersion() {
    return pearson() / (counts.rows().size() - CellCounts.CELLS.size());
  }

  /** With the variance seen between stations, each a cluster (CR1: stations over stations - 1). */
  Coefficient clusterRobust(Term term) {
    Map<String, Double> pulls = new TreeMap<>();
    for (Row row : counts.rows()) {
      List<Row> cell = counts.cell(row.cell());
      double pull = term.sign(row.cell()) * (row.events() - rate(cell) * row.days()) / events(cell);
      pulls.merge(row.station(), pull, Double::sum);
    }
    double squares = pulls.values().stream().mapToDouble(pull -> pull * pull).sum();
    double stations = pulls.size();
    return new Coefficient(
        estimate(term), Math.sqrt(squares * stations / (stations - 1)), Double.POSITIVE_INFINITY);
  }

  private double estimate(Term term) {
    return CellCounts.CELLS.stream()
        .filter(cell -> term.sign(cell) != 0)
        .mapToDouble(cell -> term.sign(cell) * Math.log(rate(counts.cell(cell))))
        .sum();
  }

  private double error(Term term) {
    return Math.sqrt(
        CellCounts.CELLS.stream()
            .filter(cell -> term.sign(cell) != 0)
            .mapToDouble(cell -> 1 / events(counts.cell(cell)))
            .sum());
  }

  private double pearson() {
    double sum = 0;
    for (Term.Cell cell : CellCounts.CELLS) {
      List<Row> rows = counts.cell(cell);
      double rate = rate(rows);
      for (Row row : rows) {
        double mean = rate * row.days();
        sum += (row.events() - mean) * (row.events() - mean) / mean;
      }
    }
    return sum;
  }

  private static double events(List<Row> rows) {
    return rows.stream().mapToLong(Row::events).sum();
  }

  private static double rate(List<Row> rows) {
    return events(rows) / rows.stream().mapToDouble(Row::days).sum();
  }
}
