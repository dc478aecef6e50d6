package org.trapline.analysis.rates;

/**
 * The ratio of two rates with Wald's interval, which takes its logarithm for normal. Shown beside
 * the exact one only.
 *
 * @param ratio first rate over second
 * @param error standard error of its logarithm
 * @param lower lower end of the 95 % interval
 * @param upper upper end
 */
public record RoughRatio(double ratio, double error, double lower, double upper) {
  /** What is added to counts that may be 0. */
  public static final double HALF = 0.5;

  private static final double NORMAL_95 = 1.959963984540054;

  /**
   * The ratio of the first to the second.
   *
   * @param first events, or a little more
   * @param firstDays above 0
   * @param second events, or a little more; above 0
   * @param secondDays above 0
   */
  public static RoughRatio of(double first, double firstDays, double second, double secondDays) {
    double ratio = (first / firstDays) / (second / secondDays);
    double error = Math.sqrt(1 / first + 1 / second);
    double spread = Math.exp(NORMAL_95 * error);
    return new RoughRatio(ratio, error, ratio / spread, ratio * spread);
  }
}
