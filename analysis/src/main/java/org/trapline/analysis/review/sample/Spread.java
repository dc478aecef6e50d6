package org.trapline.analysis.review.sample;

import java.util.ArrayList;
import java.util.List;

/** Spreads a budget over strata: as evenly as their sizes allow, after each has its minimum. */
final class Spread {
  private Spread() {}

  /**
   * How many to draw from each stratum.
   *
   * @param sizes of the strata
   * @param least to draw of each, at most its size
   * @param budget most to draw in all; what exceeds all sizes is left over
   */
  static List<Long> over(List<Long> sizes, List<Long> least, long budget) {
    long low = 0;
    long high = sizes.stream().mapToLong(Long::longValue).max().orElse(0);
    while (low < high) {
      long middle = (low + high + 1) / 2;
      if (sum(at(sizes, least, middle)) <= budget) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    List<Long> drawn = at(sizes, least, low);
    long left = budget - sum(drawn);
    for (int i = 0; i < drawn.size() && left > 0; i++) {
      if (drawn.get(i) == low && low < sizes.get(i)) {
        drawn.set(i, low + 1);
        left--;
      }
    }
    return drawn;
  }

  /** The least that the strata ask for. */
  static long sum(List<Long> numbers) {
    return numbers.stream().mapToLong(Long::longValue).sum();
  }

  private static List<Long> at(List<Long> sizes, List<Long> least, long level) {
    List<Long> drawn = new ArrayList<>();
    for (int i = 0; i < sizes.size(); i++) {
      drawn.add(Math.max(least.get(i), Math.min(sizes.get(i), level)));
    }
    return drawn;
  }
}
