package org.trapline.analysis.baci;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A study of one species whose truth is known: negative binomial counts at stations that differ,
 * with a noise that no comparison can take out.
 *
 * @param impact stations with the change
 * @param control stations without
 */
record MadeUpStudy(List<StationChange> impact, List<StationChange> control) {
  /** Spread of the stations' own levels, which the comparison takes out. */
  static final double STATION_SPREAD = 0.6;

  /** Spread of what happens to a station from one period to the other, which it can't. */
  static final double PERIOD_SPREAD = 0.4;

  /** How much more than chance counts vary; the sum of so many exponentials is the gamma draw. */
  static final int SIZE = 3;

  private static final double CONTROL_DAYS = 50;

  /**
   * Draws one.
   *
   * @param stations in each group
   * @param perDay events a day at a usual station
   * @param ratio what the change does to the rate; 1 for nothing
   * @param impactDays trap-days before and after at impact stations
   */
  static MadeUpStudy of(
      int stations, double perDay, double ratio, List<Double> impactDays, SplittableRandom random) {
    List<Double> controlDays = List.of(CONTROL_DAYS, CONTROL_DAYS);
    return new MadeUpStudy(
        changes(stations, perDay, ratio, impactDays, random),
        changes(stations, perDay, 1, controlDays, random));
  }

  static List<Double> logRatios(List<StationChange> changes) {
    return changes.stream().map(StationChange::logRatio).toList();
  }

  private static List<StationChange> changes(
      int stations, double perDay, double ratio, List<Double> days, SplittableRandom random) {
    double before = days.get(0);
    double after = days.get(1);
    return IntStream.range(0, stations)
        .mapToObj(
            station -> {
              double level = perDay * spread(STATION_SPREAD, random);
              long then = events(level * spread(PERIOD_SPREAD, random) * before, random);
              long now = events(ratio * level * spread(PERIOD_SPREAD, random) * after, random);
              return new StationChange("S" + station, then, before, now, after);
            })
        .toList();
  }

  /** Around 1, by the normal deviate of Box and Muller. */
  private static double spread(double deviation, SplittableRandom random) {
    double normal =
        Math.sqrt(-2 * Math.log(1 - random.nextDouble()))
            * Math.cos(2 * Math.PI * random.nextDouble());
    return Math.exp(deviation * normal);
  }

  /** Negative binomial: a Poisson number around a gamma one. */
  private static long events(double mean, SplittableRandom random) {
    double gamma = 0;
    for (int i = 0; i < SIZE; i++) {
      gamma -= Math.log(1 - random.nextDouble());
    }
    double left = mean * gamma / SIZE;
    long events = -1;
    do {
      left += Math.log(1 - random.nextDouble());
      events++;
    } while (left >= 0);
    return events;
  }
}
