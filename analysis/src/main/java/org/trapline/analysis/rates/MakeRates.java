package org.trapline.analysis.rates;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.survey.Group;
import org.trapline.analysis.survey.Period;

/** Makes the tables of rates out of counts. */
public final class MakeRates {
  private static final double TAIL = 0.025;

  /** In less than a week an animal that is there easily stays unseen. */
  private static final double LEAST_DAYS = 7;

  private MakeRates() {}

  /** A row for each subject and place, zeros included. */
  public static List<RateRow> rates(Counts counts) {
    List<RateRow> rows = new ArrayList<>();
    for (Subject subject : counts.events().keySet()) {
      for (int place = 0; place < counts.places().size(); place++) {
        rows.add(RateRow.of(subject, counts.places().get(place), counts.at(subject, place)));
      }
    }
    return rows;
  }

  /** A row for each subject, group and period. */
  public static List<CellRow> cells(Counts counts) {
    List<CellRow> rows = new ArrayList<>();
    for (Subject subject : counts.events().keySet()) {
      for (Group group : Group.values()) {
        for (Period period : Period.values()) {
          int[] places =
              IntStream.range(0, counts.places().size())
                  .filter(i -> counts.places().get(i).station().group() == group)
                  .filter(i -> counts.places().get(i).period() == period)
                  .toArray();
          if (places.length > 0) {
            rows.add(cell(counts, subject, group, period, places));
          }
        }
      }
    }
    return rows;
  }

  private static CellRow cell(
      Counts counts, Subject subject, Group group, Period period, int[] places) {
    long events = IntStream.of(places).mapToLong(i -> counts.at(subject, i)).sum();
    double days = IntStream.of(places).mapToDouble(i -> counts.places().get(i).days()).sum();
    PoissonRate rate = PoissonRate.of(events, days);
    double[] each =
        IntStream.of(places)
            .mapToDouble(i -> 100 * counts.at(subject, i) / counts.places().get(i).days())
            .toArray();
    double mean = java.util.Arrays.stream(each).average().orElse(0);
    double squares = java.util.Arrays.stream(each).map(r -> (r - mean) * (r - mean)).sum();
    int n = each.length;
    Double reach =
        n < 2
            ? null
            : TDistribution.of(n - 1.0).inverseSurvivalProbability(TAIL)
                * Math.sqrt(squares / (n - 1) / n);
    int[] watched =
        IntStream.of(places).filter(i -> counts.places().get(i).days() >= LEAST_DAYS).toArray();
    Wilson occupancy = occupancy(counts, subject, watched);
    return new CellRow(
        subject.name(),
        subject.family().word(),
        group.word(),
        period.word(),
        n,
        IntStream.of(places).filter(i -> counts.at(subject, i) > 0).count(),
        watched.length,
        occupancy == null ? null : occupancy.share(),
        occupancy == null ? null : occupancy.lower(),
        occupancy == null ? null : occupancy.upper(),
        events,
        days,
        100 * rate.rate(),
        100 * rate.lower(),
        100 * rate.upper(),
        mean,
        reach == null ? null : Math.max(0, mean - reach),
        reach == null ? null : mean + reach);
  }

  private static @Nullable Wilson occupancy(Counts counts, Subject subject, int[] watched) {
    return watched.length == 0
        ? null
        : Wilson.of(
            watched.length, IntStream.of(watched).filter(i -> counts.at(subject, i) > 0).count());
  }
}
