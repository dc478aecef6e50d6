package org.trapline.analysis.baci;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * What a model says of one term, on the scale of logarithms.
 *
 * @param estimate the estimate
 * @param error its standard error
 * @param freedom degrees of freedom of its t, infinite for a normal deviate
 */
public record Coefficient(double estimate, double error, double freedom) {
  private static final double TAIL = 0.025;

  /** The estimate in units of its error. */
  public double statistic() {
    return estimate / error;
  }

  /** With its 95 % interval and two-sided p. */
  public Interval interval() {
    double size = Math.abs(statistic());
    boolean normal = Double.isInfinite(freedom);
    double reach =
        error
            * (normal
                ? NormalDistribution.of(0, 1).inverseSurvivalProbability(TAIL)
                : TDistribution.of(freedom).inverseSurvivalProbability(TAIL));
    double p =
        2
            * (normal
                ? NormalDistribution.of(0, 1).survivalProbability(size)
                : TDistribution.of(freedom).survivalProbability(size));
    return new Interval(estimate, estimate - reach, estimate + reach, Math.min(1, p));
  }
}
