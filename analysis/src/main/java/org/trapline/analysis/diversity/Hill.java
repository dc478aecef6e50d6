package org.trapline.analysis.diversity;

import org.apache.commons.numbers.gamma.Digamma;

/**
 * Hill numbers, the effective number of species: q = 0 counts species, q = 1 weighs them by how
 * common they are, q = 2 counts common ones. Rarefied, extrapolated and asymptotic as in iNEXT
 * (Chao et al. 2014).
 */
public final class Hill {
  private static final int MOST_TERMS = 100_000;
  private static final double SMALL = 1e-16;

  private Hill() {}

  /** As found. */
  public static double observed(Assemblage found, int q) {
    return rarefied(found, q, found.size());
  }

  /** At another size, between whole numbers by a straight line. */
  public static double at(Assemblage found, int q, double size) {
    int below = (int) Math.floor(size);
    double share = size - below;
    double low = at(found, q, below);
    return share == 0 ? low : low + share * (at(found, q, below + 1) - low);
  }

  private static double at(Assemblage found, int q, int size) {
    if (q == 2) {
      return commonSpecies(found, size);
    }
    return size <= found.size() ? rarefied(found, q, size) : extrapolated(found, q, size);
  }

  /** What would be found with endless effort, as far as the sample tells. */
  public static double asymptotic(Assemblage found, int q) {
    return switch (q) {
      case 0 -> found.richness() + Chao.missed(found);
      case 1 -> Math.exp(entropy(found));
      case 2 -> {
        double n = found.size();
        double sum = found.counts().stream().mapToDouble(x -> x * (x - 1.0)).sum();
        yield found.total() * found.total() / sum * (n - 1) / n;
      }
      default -> throw new IllegalArgumentException("q is 0, 1 or 2, but was " + q);
    };
  }

  private static double rarefied(Assemblage found, int q, int size) {
    return switch (q) {
      case 0 -> found.counts().stream().mapToDouble(x -> 1 - missing(found.size(), x, size)).sum();
      case 1 -> Math.exp(rarefiedEntropy(found, size));
      default -> commonSpecies(found, size);
    };
  }

  /** The chance that a species found in x of n units is in none of so many drawn from them. */
  private static double missing(int n, int x, int size) {
    return n - x < size
        ? 0
        : Math.exp(Coverage.logChoose(n - x, size) - Coverage.logChoose(n, size));
  }

  /** Sums over how often each species comes among so many units drawn from the sample. */
  private static double rarefiedEntropy(Assemblage found, int size) {
    int n = found.size();
    double total = found.total() * size / n;
    double[] logs = logFactorials(n);
    double all = logs[n] - logs[size] - logs[n - size];
    double sum = 0;
    for (int x : found.counts()) {
      for (int k = Math.max(1, size - n + x); k <= Math.min(x, size); k++) {
        double ways =
            logs[x] - logs[k] - logs[x - k] + logs[n - x] - logs[size - k] - logs[n - x - size + k];
        double share = k / total;
        sum -= Math.exp(ways - all) * share * Math.log(share);
      }
    }
    return sum;
  }

  private static double[] logFactorials(int most) {
    double[] logs = new double[most + 1];
    for (int i = 2; i <= most; i++) {
      logs[i] = logs[i - 1] + Math.log(i);
    }
    return logs;
  }

  private static double commonSpecies(Assemblage found, int size) {
    double n = found.size();
    double total = found.total();
    double pairs = found.counts().stream().mapToDouble(x -> x * (x - 1.0)).sum();
    return 1 / (n / (size * total) + (size - 1.0) / size * pairs * n / ((n - 1) * total * total));
  }

  private static double extrapolated(Assemblage found, int q, int size) {
    double seen = rarefied(found, q, found.size());
    double oneLess = rarefied(found, q, found.size() - 1);
    double end = asymptotic(found, q);
    if (end == seen) {
      return seen;
    }
    double step = (seen - oneLess) / (end - oneLess);
    return seen + (end - seen) * (1 - Math.pow(1 - step, size - found.size()));
  }

  /** Shannon's entropy with what was missed (Chao, Wang and Jost 2013). */
  private static double entropy(Assemblage found) {
    int n = found.size();
    double sum = 0;
    for (int x : found.counts()) {
      sum += x / (double) n * (Digamma.value(n) - Digamma.value(x));
    }
    double each = sum + missedEntropy(found);
    return n / found.total() * each + Math.log(found.total() / n);
  }

  private static double missedEntropy(Assemblage found) {
    double n = found.size();
    double once = found.foundExactly(1);
    double twice = found.foundExactly(2);
    if (once == 0 || (once == 1 && twice == 0)) {
      return 0;
    }
    double a =
        twice > 0 ? 2 * twice / ((n - 1) * once + 2 * twice) : 2 / ((n - 1) * (once - 1) + 2);
    // The tail of a logarithm's series: what is left of -log(a) after n - 1 terms.
    double tail = 0;
    double power = 1;
    for (int j = 0; j < MOST_TERMS && power > SMALL; j++) {
      power *= 1 - a;
      tail += power / (n + j);
    }
    return once / n * tail;
  }
}
