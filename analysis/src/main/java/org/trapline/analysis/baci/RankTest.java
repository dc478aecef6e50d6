package org.trapline.analysis.baci;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.inference.MannWhitneyUTest;

/**
 * The contrast by ranks, which one odd station can't pull far (Wilcoxon, Mann and Whitney; Hodges
 * and Lehmann).
 *
 * @param shift the median of all differences between an impact and a control station
 * @param statistic in how many of these pairs the impact station is larger, a tie for a half
 * @param p two-sided p; exact without ties in up to 100 stations
 */
record RankTest(double shift, double statistic, double p) {
  static RankTest of(List<Double> impact, List<Double> control) {
    List<Double> differences = new ArrayList<>();
    for (double one : impact) {
      for (double other : control) {
        differences.add(one - other);
      }
    }
    differences.sort(Double::compare);
    int n = differences.size();
    double median = (differences.get((n - 1) / 2) + differences.get(n / 2)) / 2;
    var result = MannWhitneyUTest.withDefaults().test(values(impact), values(control));
    return new RankTest(median, result.getStatistic(), Math.min(1, result.getPValue()));
  }

  private static double[] values(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
