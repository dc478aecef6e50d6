package org.trapline.analysis.review;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * A share that a stratified sample tells, with its interval: that of Clopper and Pearson for as
 * many independent answers as the sample is worth (Korn and Graubard 1998). Where everything was
 * looked at, it has no width.
 *
 * @param share 0 to 1
 * @param error its standard error
 * @param lower lower end of the 95 % interval
 * @param upper upper end
 */
public record Proportion(double share, double error, double lower, double upper) {
  private static final double TAIL = 0.025;

  /**
   * The share with its interval.
   *
   * @param share 0 to 1
   * @param error its standard error, 0 where all answers agree
   * @param worth most independent answers that the sample is worth, infinite where everything was
   *     looked at
   */
  public static Proportion of(double share, double error, double worth) {
    if (Double.isInfinite(worth)) {
      return new Proportion(share, 0, share, share);
    }
    double answers = error > 0 ? Math.min(worth, share * (1 - share) / (error * error)) : worth;
    double yes = Math.min(answers, share * answers);
    double no = Math.max(0, answers - yes);
    double lower =
        yes <= 0 ? 0 : BetaDistribution.of(yes, no + 1).inverseCumulativeProbability(TAIL);
    double upper = no <= 0 ? 1 : BetaDistribution.of(yes + 1, no).inverseSurvivalProbability(TAIL);
    return new Proportion(share, error, Math.min(lower, share), Math.max(upper, share));
  }

  /** So many times the share. */
  public Proportion times(long many) {
    return new Proportion(share * many, error * many, lower * many, upper * many);
  }
}
