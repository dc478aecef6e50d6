package org.trapline.analysis.baci;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Corrects p-values for having looked at many species. */
public final class ManyTests {
  private ManyTests() {}

  /** The false discovery rates of Benjamini and Hochberg (1995), in the order given. */
  public static List<Double> benjaminiHochberg(List<Double> ps) {
    return stepUp(ps, 1);
  }

  /**
   * The false discovery rates of Benjamini and Yekutieli (2001), which hold however the tests hang
   * together: species at the same stations share their weather.
   */
  public static List<Double> benjaminiYekutieli(List<Double> ps) {
    double harmonic = IntStream.rangeClosed(1, ps.size()).mapToDouble(i -> 1.0 / i).sum();
    return stepUp(ps, harmonic);
  }

  /** Each p times their number, the crudest of all. */
  public static List<Double> bonferroni(List<Double> ps) {
    return ps.stream().map(p -> Math.min(1, p * ps.size())).toList();
  }

  /** The step-down of Holm (1979), for a small family of species declared beforehand. */
  public static List<Double> holm(List<Double> ps) {
    int n = ps.size();
    Integer[] order = order(ps);
    double[] adjusted = new double[n];
    double most = 0;
    for (int rank = 1; rank <= n; rank++) {
      most = Math.max(most, Math.min(1, ps.get(order[rank - 1]) * (n - rank + 1)));
      adjusted[order[rank - 1]] = most;
    }
    return boxed(adjusted);
  }

  private static List<Double> stepUp(List<Double> ps, double factor) {
    int n = ps.size();
    Integer[] order = order(ps);
    double[] adjusted = new double[n];
    double least = 1;
    for (int rank = n; rank >= 1; rank--) {
      least = Math.min(least, ps.get(order[rank - 1]) * n * factor / rank);
      adjusted[order[rank - 1]] = least;
    }
    return boxed(adjusted);
  }

  private static Integer[] order(List<Double> ps) {
    return IntStream.range(0, ps.size())
        .boxed()
        .sorted(Comparator.comparingDouble(ps::get))
        .toArray(Integer[]::new);
  }

  private static List<Double> boxed(double[] values) {
    return java.util.Arrays.stream(values).boxed().toList();
  }
}
