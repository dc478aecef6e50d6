package org.trapline.analysis.baci;

import java.util.List;
import java.util.OptionalInt;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.rates.Counts;
import org.trapline.analysis.rates.Subject;

/**
 * How much the change of a subject's rate differs from station to station where nothing was done,
 * and so what a survey needs to see a change. The variance has two parts: what counting so few
 * events brings, which more days make smaller, and what lasts however long a camera stands, which
 * only more stations outweigh.
 *
 * @param subject what was counted
 * @param stations stations it was learned from
 * @param events at these
 * @param perDay events a trap-day over all of them
 * @param lasting standard deviation of the logarithm of a station's change without what counting
 *     brings, at least 0
 */
public record Spread(Subject subject, int stations, long events, double perDay, double lasting) {
  /** Fewer than four stations in each group can't give a permutation p below 0.05. */
  public static final int LEAST_STATIONS = 4;

  /** Trap-days in a period from which on a station counts. */
  public static final double LEAST_DAYS = Paired.LEAST_DAYS;

  /** Nobody has more cameras. */
  public static final int MOST_STATIONS = 100;

  /** Below this nothing is known about a variance. */
  private static final int LEAST_FREEDOM = 2;

  /** The same number of events as a comparison asks for. */
  private static final long LEAST_EVENTS = 20;

  /** Counts so many deviations above their mean don't happen. */
  private static final double DEVIATIONS = 10;

  /** The spread of a subject; null where the stations or the events are too few to tell. */
  public static @Nullable Spread of(Counts counts, Subject subject) {
    Paired paired = Paired.of(counts, subject);
    int stations = paired.impact().size() + paired.control().size();
    double freedom =
        Math.max(0, paired.impact().size() - 1) + Math.max(0, paired.control().size() - 1);
    if (freedom < LEAST_FREEDOM || paired.events() < LEAST_EVENTS) {
      return null;
    }
    double squares = squares(paired.impactChanges()) + squares(paired.controlChanges());
    double counting =
        paired.all().stream().mapToDouble(Spread::countingVariance).average().orElse(0);
    double days =
        paired.all().stream().mapToDouble(change -> change.beforeDays() + change.afterDays()).sum();
    return new Spread(
        subject,
        stations,
        paired.events(),
        paired.events() / days,
        Math.sqrt(Math.max(0, squares / freedom - counting)));
  }

  /**
   * The smallest ratio that would be found in four of five cases.
   *
   * @param each stations in each group, at least 2
   * @param days trap-days of each station in each period, above 0
   */
  public double smallestRatio(int each, double days) {
    double spread = Math.sqrt(lasting * lasting + counting(days));
    return Welch.smallestDetectableRatio(spread, each, each);
  }

  /** How many stations each group needs, if a hundred are enough. */
  public OptionalInt stationsFor(double factor, double days) {
    for (int each = LEAST_STATIONS; each <= MOST_STATIONS; each++) {
      if (Math.log(smallestRatio(each, days)) <= Math.abs(Math.log(factor))) {
        return OptionalInt.of(each);
      }
    }
    return OptionalInt.empty();
  }

  /** How many days each station needs in each period; none where no number of days is enough. */
  public OptionalInt daysFor(double factor, int each) {
    double most = Math.log(factor) / Math.log(Welch.smallestDetectableRatio(1, each, each));
    double left = most * most - lasting * lasting;
    double days = 2 / (perDay * left);
    return left > 0 && days < Integer.MAX_VALUE
        ? OptionalInt.of((int) Math.ceil(days))
        : OptionalInt.empty();
  }

  /** What counting brings to the variance of a change, from the number of events to expect. */
  private double counting(double days) {
    return 2 / (perDay * days);
  }

  private static double squares(List<Double> changes) {
    return changes.size() < 2 ? 0 : Sample.of(changes).variance() * (changes.size() - 1);
  }

  /** The variance of a station's change if its events came by chance alone at one rate. */
  private static double countingVariance(StationChange change) {
    double all = change.beforeDays() + change.afterDays();
    double perDay = (change.before() + change.after() + 1) / all;
    return ofLogarithm(perDay * change.beforeDays(), change.beforeDays() / all)
        + ofLogarithm(perDay * change.afterDays(), change.afterDays() / all);
  }

  /** The variance of the logarithm of a Poisson number to which something is added. */
  private static double ofLogarithm(double mean, double added) {
    PoissonDistribution chance = PoissonDistribution.of(mean);
    int most = (int) Math.ceil(mean + DEVIATIONS * Math.sqrt(mean) + DEVIATIONS);
    double first = 0;
    double second = 0;
    for (int k = 0; k <= most; k++) {
      double log = Math.log(k + added);
      first += chance.probability(k) * log;
      second += chance.probability(k) * log * log;
    }
    return second - first * first;
  }
}
