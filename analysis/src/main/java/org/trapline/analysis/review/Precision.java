package org.trapline.analysis.review;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * How many of the reviewed answers were right, with the exact interval of Clopper and Pearson.
 *
 * @param reviewed answers looked at, at least 1
 * @param right of these
 * @param share right of reviewed
 * @param lower lower end of the 95 % interval
 * @param upper upper end
 */
public record Precision(long reviewed, long right, double share, double lower, double upper) {
  private static final double TAIL = 0.025;

  /** The precision of a stratum. */
  public static Precision of(long reviewed, long right) {
    if (reviewed < 1 || right < 0 || right > reviewed) {
      throw new IllegalArgumentException(
          "%d right of %d reviewed is no precision".formatted(right, reviewed));
    }
    double wrong = reviewed - right;
    double lower =
        right == 0
            ? 0
            : BetaDistribution.of((double) right, wrong + 1).inverseCumulativeProbability(TAIL);
    double upper =
        right == reviewed
            ? 1
            : BetaDistribution.of(right + 1.0, wrong).inverseSurvivalProbability(TAIL);
    return new Precision(reviewed, right, (double) right / reviewed, lower, upper);
  }
}
