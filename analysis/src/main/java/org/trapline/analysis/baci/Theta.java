package org.trapline.analysis.baci;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.Trigamma;
import org.trapline.analysis.baci.CellCounts.Row;

/**
 * How much negative binomial counts vary: variance = mean + mean² / theta. By maximum likelihood,
 * in turns with the means, as R's {@code glm.nb} does.
 */
final class Theta {
  /** From here on a negative binomial is a Poisson, and theta wanders off. */
  static final double LARGEST = 1e4;

  private static final int MOST_STEPS = 200;
  private static final double CLOSE = 1e-12;

  private Theta() {}

  /** Makes the mean of each row, given theta. */
  interface Means {
    ToDoubleFunction<Row> given(double theta);
  }

  /** Turns by turns; not a number where it wanders off. */
  static double fit(List<Row> rows, Means means) {
    double theta = 1;
    for (int step = 0; step < MOST_STEPS; step++) {
      double next = best(rows, means.given(theta), theta);
      if (!(next > 0) || next > LARGEST) {
        return Double.NaN;
      }
      if (Math.abs(next - theta) < CLOSE * theta) {
        return next;
      }
      theta = next;
    }
    return Double.NaN;
  }

  private static double best(List<Row> rows, ToDoubleFunction<Row> means, double start) {
    double theta = start;
    for (int step = 0; step < MOST_STEPS; step++) {
      double score = 0;
      double information = 0;
      for (Row row : rows) {
        double mean = means.applyAsDouble(row);
        double y = row.events();
        double both = theta + mean;
        score += Digamma.value(theta + y) - Digamma.value(theta) + Math.log(theta / both);
        score += 1 - (y + theta) / both;
        information += Trigamma.value(theta) - Trigamma.value(theta + y);
        information += -1 / theta + 2 / both - (y + theta) / (both * both);
      }
      double change = score / information;
      // A step across zero is halved, as often as it takes.
      theta = theta + change > 0 ? theta + change : theta / 2;
      if (Math.abs(change) < CLOSE * theta || theta > LARGEST) {
        return theta;
      }
    }
    return Double.NaN;
  }

  /** The logarithm of the likelihood of the counts. */
  static double logLikelihood(List<Row> rows, ToDoubleFunction<Row> means, double theta) {
    double sum = 0;
    for (Row row : rows) {
      double y = row.events();
      double mean = means.applyAsDouble(row);
      sum += LogGamma.value(theta + y) - LogGamma.value(theta) - LogGamma.value(y + 1);
      sum += theta * Math.log(theta / (theta + mean)) + y * Math.log(mean / (theta + mean));
    }
    return sum;
  }
}
