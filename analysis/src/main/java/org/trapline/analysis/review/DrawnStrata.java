package org.trapline.analysis.review;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A stratified sample: of each stratum its size and what was looked at.
 *
 * @param strata each with at least one unit looked at
 * @param <U> a unit
 */
public record DrawnStrata<U>(List<Stratum<U>> strata) {
  /** Copies the list. */
  public DrawnStrata {
    strata = List.copyOf(strata);
  }

  /**
   * A stratum.
   *
   * @param size how many units there are
   * @param seen those that were looked at, at least one, at most size
   * @param <U> a unit
   */
  public record Stratum<U>(long size, List<U> seen) {
    /** Copies the list. */
    public Stratum {
      seen = List.copyOf(seen);
      if (seen.isEmpty() || seen.size() > size) {
        throw new IllegalArgumentException(
            "%d of %d units can't have been looked at".formatted(seen.size(), size));
      }
    }

    double mean(ToDoubleFunction<U> value) {
      return seen.stream().mapToDouble(value).average().orElse(0);
    }

    /** Variance of the total; 0 where all was looked at, or only one. */
    double variance(ToDoubleFunction<U> value) {
      int n = seen.size();
      if (n < 2) {
        return 0;
      }
      double mean = mean(value);
      double squares =
          seen.stream()
              .mapToDouble(unit -> (value.applyAsDouble(unit) - mean))
              .map(d -> d * d)
              .sum();
      return (double) size * size * squares / (n - 1) / n * (1 - (double) n / size);
    }
  }

  /** The sum of a value over all units, looked at or not. */
  public Estimate total(ToDoubleFunction<U> value) {
    return new Estimate(
        strata.stream().mapToDouble(stratum -> stratum.size() * stratum.mean(value)).sum(),
        Math.sqrt(strata.stream().mapToDouble(stratum -> stratum.variance(value)).sum()));
  }

  /**
   * The share of units with a property among those of a kind, looked at or not.
   *
   * @param has 1 for units of the kind with the property, else 0
   * @param of 1 for units of the kind, else 0
   * @return null if none of the kind was looked at
   */
  public @Nullable Proportion share(ToDoubleFunction<U> has, ToDoubleFunction<U> of) {
    double all = total(of).value();
    if (all == 0) {
      return null;
    }
    double share = total(has).value() / all;
    Estimate rest = total(unit -> has.applyAsDouble(unit) - share * of.applyAsDouble(unit));
    double error = rest.error() / all;
    double worth = worth(of, all);
    if (error > 0 && !Double.isInfinite(worth)) {
      worth = seen(of) / (1 - seen(of) / all);
    }
    return Proportion.of(share, error, worth);
  }

  private double seen(ToDoubleFunction<U> of) {
    return strata.stream().flatMap(stratum -> stratum.seen().stream()).mapToDouble(of).sum();
  }

  /**
   * How many independent answers the sample is worth where all agree (Kish 1965), with the finite
   * population's correction. Where they don't, their own variance tells, up to their number.
   */
  private double worth(ToDoubleFunction<U> of, double all) {
    double spread = 0;
    for (Stratum<U> stratum : strata) {
      double own = stratum.size() * stratum.mean(of);
      double seen = stratum.seen().stream().mapToDouble(of).sum();
      if (own > 0) {
        spread += own * own / seen * (1 - (double) stratum.seen().size() / stratum.size());
      }
    }
    return spread <= 0 ? Double.POSITIVE_INFINITY : all * all / spread;
  }
}
