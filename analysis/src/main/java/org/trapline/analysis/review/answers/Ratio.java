package org.trapline.analysis.review.answers;

import org.jspecify.annotations.Nullable;
import org.trapline.analysis.review.Proportion;

/**
 * How much of a whole is found where the rest is missed: found over found and missed, with the
 * interval of Donner and Zou (2012) from those of both.
 */
final class Ratio {
  private Ratio() {}

  /**
   * The share that is found; null if nothing is there to be found.
   *
   * @param found a number, with its interval
   * @param missed a number, with its interval
   */
  static @Nullable Proportion found(Proportion found, Proportion missed) {
    double f = found.share();
    double m = missed.share();
    if (f + m <= 0) {
      return null;
    }
    double upper = limit(missed, found, 1);
    double lower = limit(missed, found, -1);
    return new Proportion(f / (f + m), Double.NaN, 1 / (1 + upper), 1 / (1 + lower));
  }

  /** A limit of missed over found: the upper one for sign 1, the lower one for -1. */
  private static double limit(Proportion missed, Proportion found, int sign) {
    double m = missed.share();
    double f = found.share();
    double ofMissed = sign > 0 ? missed.upper() : missed.lower();
    double ofFound = sign > 0 ? found.lower() : found.upper();
    double below = ofFound * (2 * f - ofFound);
    if (below <= 0) {
      return sign > 0 ? Double.POSITIVE_INFINITY : 0;
    }
    double square = f * f * m * m - ofMissed * (2 * m - ofMissed) * below;
    return Math.max(0, (f * m + sign * Math.sqrt(Math.max(0, square))) / below);
  }
}
