package org.trapline.analysis.baci;

import java.util.List;

/**
 * Mean and variance of the changes at the stations of one group.
 *
 * @param n number of stations
 * @param mean mean change
 * @param variance with n - 1 below; not a number for one station
 */
record Sample(int n, double mean, double variance) {
  static Sample of(List<Double> changes) {
    double mean = changes.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    double squares = changes.stream().mapToDouble(d -> (d - mean) * (d - mean)).sum();
    return new Sample(changes.size(), mean, squares / (changes.size() - 1));
  }
}
