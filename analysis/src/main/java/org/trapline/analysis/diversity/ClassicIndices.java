package org.trapline.analysis.diversity;

import org.jspecify.annotations.Nullable;
import org.trapline.analysis.diversity.SpeciesPool.Estimated;

/** Indices of how many species there are and how evenly events fall on them. */
public final class ClassicIndices {
  private ClassicIndices() {}

  /** Shannon's entropy with natural logarithms. */
  public static double shannon(Assemblage found) {
    return Math.log(Hill.observed(found, 1));
  }

  /** Simpson's: the chance that two events, drawn with replacement, are of two species. */
  public static double simpson(Assemblage found) {
    return 1 - 1 / inverseSimpson(found);
  }

  /** One over the chance that both are of one species. */
  public static double inverseSimpson(Assemblage found) {
    double squares = found.counts().stream().mapToDouble(x -> (double) x * x).sum();
    return found.total() * found.total() / squares;
  }

  /** Pielou's evenness; null for one species. */
  public static @Nullable Double pielou(Assemblage found) {
    return found.richness() < 2 ? null : shannon(found) / Math.log(found.richness());
  }

  /** Chao1 without (n-1)/n and corrected for its bias, the form of vegan's {@code estimateR}. */
  public static Estimated chao1BiasCorrected(Assemblage found) {
    double once = found.foundExactly(1);
    double twice = found.foundExactly(2);
    double value = found.richness() + once * (once - 1) / (2 * (twice + 1));
    double byOnce = 1 + (2 * once - 1) / (2 * (twice + 1));
    double byTwice = 1 - once * (once - 1) / (2 * (twice + 1) * (twice + 1));
    double others = found.richness() - once - twice;
    double squares = byOnce * byOnce * once + byTwice * byTwice * twice + others;
    double sum = byOnce * once + byTwice * twice + others;
    return new Estimated(value, Math.sqrt(Math.max(0, squares - sum * sum / value)));
  }

  /** Species expected among so many events drawn from those found (Hurlbert 1971, Heck 1975). */
  public static Estimated rarefied(Assemblage found, int size) {
    int n = found.size();
    double[] missed = found.counts().stream().mapToDouble(x -> withoutThem(n, x, size)).toArray();
    double value = 0;
    double variance = 0;
    for (int i = 0; i < missed.length; i++) {
      value += 1 - missed[i];
      variance += missed[i] * (1 - missed[i]);
      for (int j = 0; j < i; j++) {
        double both = withoutThem(n, found.counts().get(i) + found.counts().get(j), size);
        variance += 2 * (both - missed[i] * missed[j]);
      }
    }
    return new Estimated(value, Math.sqrt(Math.max(0, variance)));
  }

  /** The chance that none of these is among so many drawn. */
  private static double withoutThem(int all, int these, int drawn) {
    return all - these < drawn
        ? 0
        : Math.exp(Coverage.logChoose(all - these, drawn) - Coverage.logChoose(all, drawn));
  }
}
