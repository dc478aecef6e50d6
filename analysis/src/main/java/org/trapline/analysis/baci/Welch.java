package org.trapline.analysis.baci;

import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/** Student's t for changes at stations, without assuming that both groups vary alike. */
final class Welch {
  private static final double TAIL = 0.025;
  private static final double POWER = 0.8;

  private Welch() {}

  /**
   * Impact minus control (Welch 1947); null where it can't be told: fewer than two stations in a
   * group, or no variation at all.
   */
  static @Nullable Interval difference(List<Double> impact, List<Double> control) {
    Sample one = Sample.of(impact);
    Sample other = Sample.of(control);
    double a = one.variance() / one.n();
    double b = other.variance() / other.n();
    if (one.n() < 2 || other.n() < 2 || !(a + b > 0)) {
      return null;
    }
    double freedom = (a + b) * (a + b) / (a * a / (one.n() - 1) + b * b / (other.n() - 1));
    return interval(one.mean() - other.mean(), Math.sqrt(a + b), freedom);
  }

  /** The same taking both groups to vary alike (Student); null for fewer than two stations. */
  static @Nullable Interval pooled(List<Double> impact, List<Double> control) {
    Sample one = Sample.of(impact);
    Sample other = Sample.of(control);
    double freedom = one.n() + other.n() - 2.0;
    double variance =
        ((one.n() - 1) * one.variance() + (other.n() - 1) * other.variance()) / freedom;
    if (one.n() < 2 || other.n() < 2 || !(variance > 0)) {
      return null;
    }
    double error = Math.sqrt(variance * (1.0 / one.n() + 1.0 / other.n()));
    return interval(one.mean() - other.mean(), error, freedom);
  }

  /** The mean against 0, for a survey without controls; null where it can't be told. */
  static @Nullable Interval mean(List<Double> changes) {
    Sample all = Sample.of(changes);
    if (all.n() < 2 || !(all.variance() > 0)) {
      return null;
    }
    return interval(all.mean(), Math.sqrt(all.variance() / all.n()), all.n() - 1.0);
  }

  /**
   * The smallest ratio that a survey of this size would find in four of five cases, from the
   * stations' own variation; null where that is unknown.
   */
  static @Nullable Double smallestDetectableRatio(List<Double> impact, List<Double> control) {
    Sample one = Sample.of(impact);
    Sample other = Sample.of(control);
    int freedom = one.n() + other.n() - 2;
    if (one.n() < 2 || other.n() < 2) {
      return null;
    }
    double pooled = ((one.n() - 1) * one.variance() + (other.n() - 1) * other.variance()) / freedom;
    return smallestDetectableRatio(Math.sqrt(pooled), one.n(), other.n());
  }

  /** The same for a given spread of the changes. */
  static double smallestDetectableRatio(double spread, int impact, int control) {
    TDistribution t = TDistribution.of(impact + control - 2.0);
    double reach = t.inverseSurvivalProbability(TAIL) + t.inverseCumulativeProbability(POWER);
    return Math.exp(reach * spread * Math.sqrt(1.0 / impact + 1.0 / control));
  }

  private static Interval interval(double estimate, double error, double freedom) {
    TDistribution t = TDistribution.of(freedom);
    double reach = t.inverseSurvivalProbability(TAIL) * error;
    double p = 2 * t.survivalProbability(Math.abs(estimate) / error);
    return new Interval(estimate, estimate - reach, estimate + reach, Math.min(1, p));
  }
}
