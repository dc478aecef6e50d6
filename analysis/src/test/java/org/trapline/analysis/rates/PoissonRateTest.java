package org.trapline.analysis.rates;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.trapline.analysis.Golden.count;
import static org.trapline.analysis.Golden.number;

import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.trapline.analysis.Golden;

class PoissonRateTest {
  @Test
  void hasTheExactIntervalOfR() {
    for (CSVRecord row : Golden.rows("baci/one_rate_expected.csv")) {
      PoissonRate rate = PoissonRate.of(count(row, "events"), number(row, "trap_days"));

      assertThat(100 * rate.rate()).isWithin(1e-9).of(number(row, "rai100"));
      assertThat(rate.rate()).isWithin(1e-9).of(number(row, "rate"));
      assertThat(rate.lower()).isWithin(1e-6).of(number(row, "lower"));
      assertThat(rate.upper()).isWithin(1e-6).of(number(row, "upper"));
    }
  }

  @Test
  void refusesARateWithoutEffort() {
    assertThrows(IllegalArgumentException.class, () -> PoissonRate.of(1, 0));
  }

  @Test
  void hasTheExactRatioOfR() {
    for (CSVRecord row : Golden.rows("baci/two_rate_expected.csv")) {
      long first = count(row, "x1");
      long second = count(row, "x2");
      RoughRatio half =
          RoughRatio.of(
              first + RoughRatio.HALF,
              number(row, "t1"),
              second + RoughRatio.HALF,
              number(row, "t2"));
      if (first + second > 0) {
        near(half.ratio(), number(row, "rr_half"));
        near(half.lower(), number(row, "half_lower"));
        near(half.upper(), number(row, "half_upper"));
      }
      if (first > 0 && second > 0) {
        RoughRatio wald =
            RoughRatio.of((double) first, number(row, "t1"), (double) second, number(row, "t2"));
        near(wald.lower(), number(row, "wald_lower"));
        near(wald.upper(), number(row, "wald_upper"));
      }
      if (first + second == 0) {
        assertThrows(IllegalArgumentException.class, () -> RateRatio.of(0, 50, 0, 60));
        continue;
      }
      RateRatio ratio = RateRatio.of(first, number(row, "t1"), second, number(row, "t2"));

      near(ratio.ratio(), number(row, "rate_ratio"));
      near(ratio.lower(), number(row, "exact_lower"));
      near(ratio.upper(), number(row, "exact_upper"));
      near(ratio.p(), number(row, "exact_p"));
    }
  }

  private static void near(double value, double expected) {
    if (Double.isInfinite(expected)) {
      assertThat(value).isEqualTo(expected);
    } else {
      assertThat(value).isWithin(1e-6 * Math.max(1, expected)).of(expected);
    }
  }
}
