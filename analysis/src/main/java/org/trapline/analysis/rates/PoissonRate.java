package org.trapline.analysis.rates;

import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * A rate of events with its exact Poisson interval (Garwood 1936), the counting error only: it
 * knows nothing of the variation between stations.
 *
 * @param events number of events, at least 0
 * @param days trap-days, above 0
 * @param rate events a day
 * @param lower lower end of the 95 % interval, events a day
 * @param upper upper end
 */
public record PoissonRate(long events, double days, double rate, double lower, double upper) {
  private static final double TAIL = 0.025;

  /** The rate of so many events in so many days. */
  public static PoissonRate of(long events, double days) {
    if (events < 0 || !(days > 0)) {
      throw new IllegalArgumentException(
          "a rate needs events of at least 0 and days above 0, but had %d in %s"
              .formatted(events, days));
    }
    double lower =
        events == 0
            ? 0
            : GammaDistribution.of((double) events, 1).inverseCumulativeProbability(TAIL);
    double upper = GammaDistribution.of(events + 1.0, 1).inverseSurvivalProbability(TAIL);
    return new PoissonRate(events, days, events / days, lower / days, upper / days);
  }
}
