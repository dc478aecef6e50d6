package org.trapline.analysis.diel;

/** Modified Bessel functions of the first kind, scaled by exp(-k) so that nothing overflows. */
final class Bessel {
  /** What the rule leaves out is I of the order 512, beyond all digits for a k of up to 1000. */
  private static final int POINTS = 512;

  private Bessel() {}

  /** I of an order at k, times exp(-k); by the trapezoid rule, exact for periodic functions. */
  static double scaled(int order, double k) {
    double sum = 0;
    for (int i = 0; i < POINTS; i++) {
      double angle = 2 * Math.PI * i / POINTS;
      sum += Math.exp(k * (Math.cos(angle) - 1)) * Math.cos(order * angle);
    }
    return sum / POINTS;
  }
}
