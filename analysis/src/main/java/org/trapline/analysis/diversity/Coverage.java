package org.trapline.analysis.diversity;

import org.apache.commons.numbers.gamma.LogGamma;

/**
 * Sample coverage: which share of all that comes there belongs to species that were found (Chao and
 * Jost 2012).
 */
public final class Coverage {
  private static final double FARTHEST = 100;
  private static final int HALVINGS = 200;
  private static final double CLOSE = 1e-10;

  private Coverage() {}

  /** At the sample's own size. */
  public static double of(Assemblage found) {
    return at(found, found.size());
  }

  /** Whether it can be told: with one singleton and no doubleton the formula says 1 for nothing. */
  public static boolean estimable(Assemblage found) {
    return !(found.foundExactly(1) == 1 && found.foundExactly(2) == 0);
  }

  /**
   * At another size, also between whole numbers.
   *
   * @param size 1 and more; below the sample's size expected, above it extrapolated
   */
  public static double at(Assemblage found, double size) {
    int n = found.size();
    if (size >= n) {
      double once = found.foundExactly(1);
      return 1 - once / found.total() * Math.pow(rest(found), size - n + 1.0);
    }
    if (size > n - 1) {
      // The sum below jumps here, as singletons leave it: a straight line is steadier.
      return at(found, n - 1.0) + (size - n + 1) * (of(found) - at(found, n - 1.0));
    }
    double missing = 0;
    for (int count : found.counts()) {
      if (n - count - size + 1 > 0) {
        missing +=
            count / found.total() * Math.exp(logChoose(n - count, size) - logChoose(n - 1.0, size));
      }
    }
    return 1 - missing;
  }

  /**
   * The size at which the coverage is reached, by bisection.
   *
   * @param coverage above 0, and reachable
   */
  public static double sizeFor(Assemblage found, double coverage) {
    double low = 1;
    double high = found.size();
    while (at(found, high) < coverage && high < FARTHEST * found.size()) {
      high *= 2;
    }
    for (int i = 0; i < HALVINGS && at(found, low) < coverage; i++) {
      double middle = (low + high) / 2;
      if (at(found, middle) < coverage) {
        low = middle;
      } else {
        high = middle;
      }
      if (high - low < CLOSE) {
        break;
      }
    }
    return at(found, 1) >= coverage ? 1 : (low + high) / 2;
  }

  /** The factor by which the missing share shrinks with each further unit. */
  private static double rest(Assemblage found) {
    double once = found.foundExactly(1);
    double missed = Chao.missed(found);
    double n = found.size();
    return once > 0 ? n * missed / (n * missed + once) : 1;
  }

  static double logChoose(double n, double k) {
    return LogGamma.value(n + 1) - LogGamma.value(k + 1) - LogGamma.value(n - k + 1);
  }
}
