package org.trapline.analysis.rates;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * The ratio of two rates with its exact conditional interval and p-value, as R's {@code
 * poisson.test}: given the sum of both counts, the first is binomial. For one place before and
 * after; two stations are no replicates, so it is never a BACI.
 *
 * @param ratio first rate over second; 0 and infinity happen
 * @param lower lower end of the 95 % interval
 * @param upper upper end, infinite where the second count is 0
 * @param p two-sided exact p-value
 */
public record RateRatio(double ratio, double lower, double upper, double p) {
  private static final double TAIL = 0.025;

  /** R adds this much, so that equally likely outcomes count as equal despite rounding. */
  private static final double RELATIVE_ERROR = 1 + 1e-7;

  /**
   * The ratio of the first to the second.
   *
   * @param first events, at least 0
   * @param firstDays above 0
   * @param second events, at least 0; not both 0
   * @param secondDays above 0
   */
  public static RateRatio of(long first, double firstDays, long second, double secondDays) {
    int n = Math.toIntExact(first + second);
    if (n == 0) {
      throw new IllegalArgumentException("two counts of 0 have no ratio");
    }
    double scale = secondDays / firstDays;
    double low =
        first == 0
            ? 0
            : BetaDistribution.of((double) first, second + 1.0).inverseCumulativeProbability(TAIL);
    double high =
        second == 0
            ? 1
            : BetaDistribution.of(first + 1.0, (double) second).inverseSurvivalProbability(TAIL);
    return new RateRatio(
        (first / firstDays) / (second / secondDays),
        scale * low / (1 - low),
        high == 1 ? Double.POSITIVE_INFINITY : scale * high / (1 - high),
        p(n, (int) first, firstDays / (firstDays + secondDays)));
  }

  private static double p(int n, int seen, double share) {
    BinomialDistribution chance = BinomialDistribution.of(n, share);
    double limit = chance.probability(seen) * RELATIVE_ERROR;
    double sum = 0;
    for (int k = 0; k <= n; k++) {
      double each = chance.probability(k);
      sum += each <= limit ? each : 0;
    }
    return Math.min(1, sum);
  }
}
