package org.trapline.training.figures;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * So many of so many, with Wilson's 95 % interval. Photos of one encounter resemble each other, so
 * that the true uncertainty is rather wider.
 *
 * @param k how many
 * @param n of how many
 * @param share k / n; null of none
 * @param lower end of the interval, 0 to 1
 * @param upper end of the interval, 0 to 1
 */
public record Share(int k, int n, @Nullable Double share, double lower, double upper) {
  /** The 97.5 % quantile of the normal distribution. */
  private static final double Z = 1.959963984540054;

  /** The share of k in n. */
  public static Share of(int k, int n) {
    if (n == 0) {
      return new Share(0, 0, null, 0, 1);
    }
    double p = (double) k / n;
    double z2 = Z * Z;
    double middle = (p + z2 / (2 * n)) / (1 + z2 / n);
    double half = Z / (1 + z2 / n) * StrictMath.sqrt(p * (1 - p) / n + z2 / (4.0 * n * n));
    // At the ends the formula gives 0 and 1 but for the last digit.
    double lower = k == 0 ? 0 : Math.max(0, middle - half);
    double upper = k == n ? 1 : Math.min(1, middle + half);
    return new Share(k, n, p, lower, upper);
  }

  /** In words, such as {@code 0.83 (0.71 to 0.91)}. */
  public String words() {
    return share == null
        ? "none"
        : String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", share, lower, upper);
  }
}
