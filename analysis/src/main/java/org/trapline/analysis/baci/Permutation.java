package org.trapline.analysis.baci;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * How often the contrast would be as large if the labels of the stations meant nothing. All
 * relabellings where there are at most 20,000, else 9,999 random ones with a fixed seed.
 *
 * @param p two-sided p-value, 0 to 1
 * @param smallest the smallest p that so many stations can give
 * @param relabellings how many were tried
 */
public record Permutation(double p, double smallest, long relabellings) {
  private static final long MOST_EXACT = 20_000;
  private static final int RANDOM = 9_999;
  private static final long SEED = 20_240_601L;

  /** Sums in another order differ by rounding; a tie is a tie. */
  private static final double TIE = 1e-9;

  /** Of the difference between the means of two groups. */
  static Permutation ofGroups(List<Double> impact, List<Double> control) {
    List<Double> all = new ArrayList<>(impact);
    all.addAll(control);
    double total = all.stream().mapToDouble(Double::doubleValue).sum();
    int n = impact.size();
    double seen = Math.abs(difference(sum(impact), n, total, all.size())) - TIE;
    long ways = ways(all.size(), n);
    if (ways > MOST_EXACT) {
      return random(all, n, total, seen);
    }
    long asLarge = asLarge(all, 0, n, 0, n, total, seen);
    // With groups of one size each split has a mirror image with the same size of difference.
    double smallest = (impact.size() == control.size() ? 2.0 : 1.0) / ways;
    return new Permutation((double) asLarge / ways, smallest, ways);
  }

  /** Of a mean against 0, by turning signs: for a survey without controls. */
  static Permutation ofSigns(List<Double> changes) {
    int n = changes.size();
    double seen = Math.abs(sum(changes)) - TIE;
    if (n > 14) {
      return randomSigns(changes, seen);
    }
    long asLarge = 0;
    for (int signs = 0; signs < 1 << n; signs++) {
      double turned = 0;
      for (int i = 0; i < n; i++) {
        turned += (signs >> i & 1) == 0 ? changes.get(i) : -changes.get(i);
      }
      asLarge += Math.abs(turned) >= seen ? 1 : 0;
    }
    return new Permutation((double) asLarge / (1 << n), 2.0 / (1 << n), 1 << n);
  }

  private static long asLarge(
      List<Double> all, int from, int left, double sum, int n, double total, double seen) {
    if (left == 0) {
      return Math.abs(difference(sum, n, total, all.size())) >= seen ? 1 : 0;
    }
    long count = 0;
    for (int i = from; i <= all.size() - left; i++) {
      count += asLarge(all, i + 1, left - 1, sum + all.get(i), n, total, seen);
    }
    return count;
  }

  private static Permutation random(List<Double> all, int n, double total, double seen) {
    SplittableRandom random = new SplittableRandom(SEED);
    double[] values = all.stream().mapToDouble(Double::doubleValue).toArray();
    long asLarge = 0;
    for (int i = 0; i < RANDOM; i++) {
      double moved = difference(sumOfRandom(values, n, random), n, total, values.length);
      asLarge += Math.abs(moved) >= seen ? 1 : 0;
    }
    return new Permutation((1.0 + asLarge) / (1 + RANDOM), 1.0 / (1 + RANDOM), RANDOM);
  }

  /** Moves n of the values, each as likely as the others, to the front, and adds them up. */
  private static double sumOfRandom(double[] values, int n, SplittableRandom random) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      int chosen = i + random.nextInt(values.length - i);
      double value = values[chosen];
      values[chosen] = values[i];
      values[i] = value;
      sum += value;
    }
    return sum;
  }

  private static Permutation randomSigns(List<Double> changes, double seen) {
    Random random = new Random(SEED);
    long asLarge = 0;
    for (int i = 0; i < RANDOM; i++) {
      double turned = 0;
      for (double change : changes) {
        turned += random.nextBoolean() ? change : -change;
      }
      asLarge += Math.abs(turned) >= seen ? 1 : 0;
    }
    return new Permutation((1.0 + asLarge) / (1 + RANDOM), 1.0 / (1 + RANDOM), RANDOM);
  }

  private static double difference(double sum, int n, double total, int size) {
    return sum / n - (total - sum) / (size - n);
  }

  private static double sum(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).sum();
  }

  /** How many ways there are to choose k of n, or more than the limit. */
  private static long ways(int n, int k) {
    long ways = 1;
    for (int i = 1; i <= Math.min(k, n - k); i++) {
      ways = ways * (n - i + 1) / i;
      if (ways > MOST_EXACT) {
        return Long.MAX_VALUE;
      }
    }
    return ways;
  }
}
