package org.trapline.analysis.baci;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.Trigamma;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.baci.CellCounts.Row;

/**
 * The second opinion: a model of the counts with group, period and their interaction, and the
 * logarithm of effort as offset. Negative binomial with its theta by maximum likelihood; where
 * counts don't vary more than chance, or theta can't be found, quasi-Poisson with t.
 *
 * <p>The model has a mean for each of the four cells, so its likelihood falls apart into four
 * equations of one unknown: no matrix is needed, and the numbers are those of R's {@code glm.nb}.
 *
 * @param family {@code negative_binomial} or {@code quasi_poisson}
 * @param logRatio the interaction, a logarithm of a ratio of ratios
 * @param error its standard error
 * @param dispersion theta, or the quasi-Poisson dispersion
 * @param interval of the ratio of ratios
 */
public record CountModel(
    String family, double logRatio, double error, double dispersion, Interval interval) {
  private static final double TAIL = 0.025;
  private static final int MOST_STEPS = 200;
  private static final double CLOSE = 1e-12;

  /** From here on a negative binomial is a Poisson, and theta wanders off. */
  private static final double LARGEST_THETA = 1e4;

  private static final List<List<Boolean>> CELLS =
      List.of(
          List.of(false, false), List.of(false, true), List.of(true, false), List.of(true, true));

  /** Fits it; null where a cell has no event or no row, for then its mean has no logarithm. */
  static @Nullable CountModel fit(CellCounts counts) {
    for (List<Boolean> cell : CELLS) {
      List<Row> rows = counts.cell(cell.get(0), cell.get(1));
      if (rows.stream().mapToLong(Row::events).sum() == 0) {
        return null;
      }
    }
    double theta = theta(counts);
    return Double.isNaN(theta) ? quasiPoisson(counts) : negativeBinomial(counts, theta);
  }

  private static CountModel negativeBinomial(CellCounts counts, double theta) {
    double estimate = 0;
    double variance = 0;
    for (List<Boolean> cell : CELLS) {
      List<Row> rows = counts.cell(cell.get(0), cell.get(1));
      double rate = rate(rows, theta);
      estimate += sign(cell) * Math.log(rate);
      variance += 1 / sum(rows, row -> rate * row.days() / (1 + rate * row.days() / theta));
    }
    double error = Math.sqrt(variance);
    NormalDistribution normal = NormalDistribution.of(0, 1);
    double reach = normal.inverseSurvivalProbability(TAIL) * error;
    double p = 2 * normal.survivalProbability(Math.abs(estimate) / error);
    Interval log = new Interval(estimate, estimate - reach, estimate + reach, p);
    return new CountModel("negative_binomial", estimate, error, theta, log.exp());
  }

  /** Poisson with its variance scaled by Pearson's dispersion. */
  static @Nullable CountModel quasiPoisson(CellCounts counts) {
    int freedom = counts.rows().size() - CELLS.size();
    if (freedom < 1) {
      return null;
    }
    double estimate = 0;
    double variance = 0;
    double pearson = 0;
    for (List<Boolean> cell : CELLS) {
      List<Row> rows = counts.cell(cell.get(0), cell.get(1));
      double events = sum(rows, Row::events);
      double rate = events / sum(rows, Row::days);
      estimate += sign(cell) * Math.log(rate);
      variance += 1 / events;
      pearson += sum(rows, row -> square(row.events() - rate * row.days()) / (rate * row.days()));
    }
    double dispersion = pearson / freedom;
    double error = Math.sqrt(dispersion * variance);
    TDistribution t = TDistribution.of(freedom);
    double reach = t.inverseSurvivalProbability(TAIL) * error;
    double p = 2 * t.survivalProbability(Math.abs(estimate) / error);
    Interval log = new Interval(estimate, estimate - reach, estimate + reach, Math.min(1, p));
    return new CountModel("quasi_poisson", estimate, error, dispersion, log.exp());
  }

  /** Turns by turns: the cells' rates given theta, theta given the rates. Not a number if lost. */
  private static double theta(CellCounts counts) {
    double theta = 1;
    for (int step = 0; step < MOST_STEPS; step++) {
      double next = bestTheta(counts, theta);
      if (!(next > 0) || next > LARGEST_THETA) {
        return Double.NaN;
      }
      if (Math.abs(next - theta) < CLOSE * theta) {
        return next;
      }
      theta = next;
    }
    return Double.NaN;
  }

  private static double bestTheta(CellCounts counts, double start) {
    double theta = start;
    for (int step = 0; step < MOST_STEPS; step++) {
      double score = 0;
      double information = 0;
      for (List<Boolean> cell : CELLS) {
        List<Row> rows = counts.cell(cell.get(0), cell.get(1));
        double rate = rate(rows, start);
        for (Row row : rows) {
          double mean = rate * row.days();
          double y = row.events();
          double both = theta + mean;
          score += Digamma.value(theta + y) - Digamma.value(theta) + Math.log(theta / both);
          score += 1 - (y + theta) / both;
          information += Trigamma.value(theta) - Trigamma.value(theta + y);
          information += -1 / theta + 2 / both - (y + theta) / (both * both);
        }
      }
      double change = score / information;
      // A step across zero is halved, as often as it takes.
      theta = theta + change > 0 ? theta + change : theta / 2;
      if (Math.abs(change) < CLOSE * theta || theta > LARGEST_THETA) {
        return theta;
      }
    }
    return Double.NaN;
  }

  /** The rate of a cell that solves its likelihood equation, by Fisher scoring. */
  private static double rate(List<Row> rows, double theta) {
    double log = Math.log(sum(rows, Row::events) / sum(rows, Row::days));
    for (int step = 0; step < MOST_STEPS; step++) {
      double rate = Math.exp(log);
      double score = sum(rows, r -> (r.events() - rate * r.days()) / (1 + rate * r.days() / theta));
      double information = sum(rows, r -> rate * r.days() / (1 + rate * r.days() / theta));
      log += score / information;
      if (Math.abs(score / information) < CLOSE) {
        break;
      }
    }
    return Math.exp(log);
  }

  private static int sign(List<Boolean> cell) {
    return cell.get(0).equals(cell.get(1)) ? 1 : -1;
  }

  private static double sum(List<Row> rows, ToDoubleFunction<Row> value) {
    return rows.stream().mapToDouble(value).sum();
  }

  private static double square(double value) {
    return value * value;
  }
}
