package org.trapline.analysis.baci;

/**
 * An estimate with its 95 % interval and p-value.
 *
 * @param estimate the estimate
 * @param lower lower end
 * @param upper upper end
 * @param p two-sided p-value, 0 to 1
 */
public record Interval(double estimate, double lower, double upper, double p) {
  /** The same on the scale of ratios, for logarithms. */
  public Interval exp() {
    return new Interval(Math.exp(estimate), Math.exp(lower), Math.exp(upper), p);
  }
}
