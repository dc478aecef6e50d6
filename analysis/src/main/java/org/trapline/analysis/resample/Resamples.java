package org.trapline.analysis.resample;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** How values fall that were computed from stations drawn anew. */
public final class Resamples {
  /** How often stations are drawn. */
  public static final int DRAWS = 999;

  /** From where the random numbers start; it stands in the report. */
  public static final long SEED = 20_240_601L;

  private static final double TAIL = 0.025;

  private Resamples() {}

  /** The random numbers of one analysis: the same each time. */
  public static SplittableRandom random() {
    return new SplittableRandom(SEED);
  }

  /** As many positions of a list of this size as it has, each one by chance. */
  public static List<Integer> draw(int size, SplittableRandom random) {
    List<Integer> drawn = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      drawn.add(random.nextInt(size));
    }
    return drawn;
  }

  /** The same values, as drawn. */
  public static <T> List<T> at(List<T> values, List<Integer> drawn) {
    return drawn.stream().map(values::get).toList();
  }

  /** Lower end of the 95 % percentile interval. */
  public static double lower(List<Double> values) {
    return quantile(values, TAIL);
  }

  /** Upper end of it. */
  public static double upper(List<Double> values) {
    return quantile(values, 1 - TAIL);
  }

  /** Between the two nearest values by a straight line: R's default, type 7. */
  static double quantile(List<Double> values, double share) {
    List<Double> sorted = values.stream().sorted().toList();
    double place = (sorted.size() - 1) * share;
    int below = (int) Math.floor(place);
    int above = Math.min(below + 1, sorted.size() - 1);
    return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
  }
}
