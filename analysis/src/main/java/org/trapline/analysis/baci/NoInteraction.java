package org.trapline.analysis.baci;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.trapline.analysis.baci.CellCounts.Row;
import org.trapline.analysis.baci.Term.Cell;

/**
 * The negative binomial model in which both groups changed by the same factor: what the interaction
 * is held against. Three unknowns, by Fisher scoring.
 */
final class NoInteraction {
  private static final int MOST_STEPS = 200;
  private static final double CLOSE = 1e-12;
  private static final List<Term> TERMS = List.of(Term.INTERCEPT, Term.GROUP, Term.PERIOD);

  private NoInteraction() {}

  /** The mean of each row, given theta. */
  static ToDoubleFunction<Row> means(CellCounts counts, double theta) {
    double[] values = {start(counts), 0, 0};
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] change = step(counts, values, theta);
      double largest = 0;
      for (int i = 0; i < values.length; i++) {
        values[i] += change[i];
        largest = Math.max(largest, Math.abs(change[i]));
      }
      if (largest < CLOSE) {
        break;
      }
    }
    return row -> mean(row, values);
  }

  private static double start(CellCounts counts) {
    return Math.log(
        counts.rows().stream().mapToDouble(Row::events).sum()
            / counts.rows().stream().mapToDouble(Row::days).sum());
  }

  private static double mean(Row row, double[] values) {
    double log = 0;
    for (int i = 0; i < values.length; i++) {
      log += within(TERMS.get(i), row.cell()) ? values[i] : 0;
    }
    return Math.exp(log) * row.days();
  }

  private static boolean within(Term term, Cell cell) {
    return switch (term) {
      case INTERCEPT -> true;
      case GROUP -> cell.impact();
      case PERIOD -> cell.after();
      case INTERACTION -> cell.impact() && cell.after();
    };
  }

  private static double[] step(CellCounts counts, double[] values, double theta) {
    int n = values.length;
    double[][] equations = new double[n][n + 1];
    for (Row row : counts.rows()) {
      double mean = mean(row, values);
      double weight = 1 / (1 + mean / theta);
      for (int i = 0; i < n; i++) {
        if (within(TERMS.get(i), row.cell())) {
          equations[i][n] += (row.events() - mean) * weight;
          for (int j = 0; j < n; j++) {
            equations[i][j] += within(TERMS.get(j), row.cell()) ? mean * weight : 0;
          }
        }
      }
    }
    return solved(equations);
  }

  /** Gauss and Jordan; the information is positive definite, so no pivot is 0. */
  private static double[] solved(double[][] equations) {
    int n = equations.length;
    for (int i = 0; i < n; i++) {
      double pivot = equations[i][i];
      for (int j = i; j <= n; j++) {
        equations[i][j] /= pivot;
      }
      for (int other = 0; other < n; other++) {
        double factor = equations[other][i];
        for (int j = i; other != i && j <= n; j++) {
          equations[other][j] -= factor * equations[i][j];
        }
      }
    }
    double[] solution = new double[n];
    for (int i = 0; i < n; i++) {
      solution[i] = equations[i][n];
    }
    return solution;
  }
}
