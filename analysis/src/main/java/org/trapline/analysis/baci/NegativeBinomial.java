package org.trapline.analysis.baci;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.baci.CellCounts.Row;
import org.trapline.analysis.baci.Term.Cell;

/**
 * A negative binomial model of the counts with group, period and their interaction, and the
 * logarithm of effort as offset.
 *
 * <p>It has a mean for each of the four cells, so its likelihood falls apart into four equations of
 * one unknown: no matrix is needed, and the numbers are those of R's {@code glm.nb}.
 */
final class NegativeBinomial {
  private static final int MOST_STEPS = 200;
  private static final double CLOSE = 1e-12;

  private final CellCounts counts;
  private final double theta;

  private NegativeBinomial(CellCounts counts, double theta) {
    this.counts = counts;
    this.theta = theta;
  }

  /**
   * Fits it; null where theta can't be found, for then counts vary no more than chance.
   *
   * @param counts each cell with at least one event
   */
  static @Nullable NegativeBinomial fit(CellCounts counts) {
    double theta = Theta.fit(counts.rows(), given -> means(counts, given));
    return Double.isNaN(theta) ? null : new NegativeBinomial(counts, theta);
  }

  double theta() {
    return theta;
  }

  Coefficient coefficient(Term term) {
    double estimate = 0;
    double variance = 0;
    for (Cell cell : CellCounts.CELLS) {
      if (term.sign(cell) != 0) {
        List<Row> rows = counts.cell(cell);
        double rate = rate(rows, theta);
        estimate += term.sign(cell) * Math.log(rate);
        variance += 1 / information(rows, rate, theta);
      }
    }
    return new Coefficient(estimate, Math.sqrt(variance), Double.POSITIVE_INFINITY);
  }

  /**
   * Twice what the interaction adds to the logarithm of the likelihood, each model with its own
   * theta; null where the model without it has none.
   */
  @Nullable Double likelihoodRatio() {
    double other = Theta.fit(counts.rows(), given -> NoInteraction.means(counts, given));
    if (Double.isNaN(other)) {
      return null;
    }
    double with = Theta.logLikelihood(counts.rows(), means(counts, theta), theta);
    double without = Theta.logLikelihood(counts.rows(), NoInteraction.means(counts, other), other);
    return 2 * (with - without);
  }

  /** The p of such a ratio. */
  static double pOfRatio(double ratio) {
    return ChiSquaredDistribution.of(1).survivalProbability(Math.max(0, ratio));
  }

  private static ToDoubleFunction<Row> means(CellCounts counts, double theta) {
    Map<Cell, Double> rates = new HashMap<>();
    CellCounts.CELLS.forEach(cell -> rates.put(cell, rate(counts.cell(cell), theta)));
    return row -> Objects.requireNonNull(rates.get(row.cell())) * row.days();
  }

  /** The rate of a cell that solves its likelihood equation, by Fisher scoring. */
  private static double rate(List<Row> rows, double theta) {
    double log =
        Math.log(
            rows.stream().mapToDouble(Row::events).sum()
                / rows.stream().mapToDouble(Row::days).sum());
    for (int step = 0; step < MOST_STEPS; step++) {
      double rate = Math.exp(log);
      double score =
          rows.stream()
              .mapToDouble(r -> (r.events() - rate * r.days()) / (1 + rate * r.days() / theta))
              .sum();
      double change = score / information(rows, rate, theta);
      log += change;
      if (Math.abs(change) < CLOSE) {
        break;
      }
    }
    return Math.exp(log);
  }

  private static double information(List<Row> rows, double rate, double theta) {
    return rows.stream().mapToDouble(r -> rate * r.days() / (1 + rate * r.days() / theta)).sum();
  }
}
