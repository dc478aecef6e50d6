package org.trapline.analysis.diversity;

/**
 * The lower bound of the number of species (Chao 1984, 1987), in iNEXT's form: with the factor
 * (n-1)/n, and without doubletons the bias-corrected form. With incidences it is Chao2, with
 * abundances Chao1.
 *
 * @param estimate species, at least those found
 * @param error standard error; 0 where nothing speaks of missed species
 * @param lower lower end of the log-normal 95 % interval
 * @param upper upper end
 */
public record Chao(double estimate, double error, double lower, double upper) {
  private static final double NORMAL_95 = 1.959963984540054;

  /** The estimate of an assemblage. */
  public static Chao of(Assemblage found) {
    double seen = found.richness();
    double missed = missed(found);
    double estimate = seen + missed;
    double variance = variance(found, estimate);
    if (!(missed > 0) || !(variance > 0)) {
      return new Chao(estimate, 0, estimate, estimate);
    }
    double spread = Math.exp(NORMAL_95 * Math.sqrt(Math.log(1 + variance / (missed * missed))));
    return new Chao(estimate, Math.sqrt(variance), seen + missed / spread, seen + missed * spread);
  }

  /** How many species were probably missed. */
  static double missed(Assemblage found) {
    double once = found.foundExactly(1);
    double twice = found.foundExactly(2);
    double share = (found.size() - 1.0) / found.size();
    return twice > 0 ? share * once * once / (2 * twice) : share * once * (once - 1) / 2;
  }

  private static double variance(Assemblage found, double estimate) {
    double once = found.foundExactly(1);
    double twice = found.foundExactly(2);
    double a = (found.size() - 1.0) / found.size();
    if (twice > 0) {
      double r = once / twice;
      return twice * (a / 2 * r * r + a * a * r * r * r + a * a / 4 * r * r * r * r);
    }
    return a * once * (once - 1) / 2
        + a * a * once * (2 * once - 1) * (2 * once - 1) / 4
        - a * a * once * once * once * once / 4 / estimate;
  }
}
