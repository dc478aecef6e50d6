package org.trapline.analysis.diel;

import static com.google.common.truth.Truth.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.trapline.analysis.Golden;

class OverlapIntervalTest {
  private static List<Double> sample(String name) {
    return Golden.rows("own/activity_input.csv").stream()
        .filter(row -> row.get("sample").equals(name))
        .map(row -> Golden.number(row, "rad"))
        .toList();
  }

  private static List<Double> around(double hour, int n, long seed) {
    Random random = new Random(seed);
    List<Double> angles = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      double angle = 2 * Math.PI * (hour + 2 * random.nextGaussian()) / 24;
      angles.add((angle % (2 * Math.PI) + 2 * Math.PI) % (2 * Math.PI));
    }
    return angles;
  }

  @Test
  void curvesInBinsAreThoseOfTheirEvents() {
    for (CSVRecord row : Golden.rows("own/overlap_expected.csv")) {
      DayCurve one = DayCurve.of(sample(row.get("A")));
      DayCurve other = DayCurve.of(sample(row.get("B")));
      BinnedDay a = BinnedDay.of(one.angles(), BinnedDay.kernel(one.bandwidth()));
      BinnedDay b = BinnedDay.of(other.angles(), BinnedDay.kernel(other.bandwidth()));

      assertThat(BinnedDay.dhat4(a, b)).isWithin(2e-3).of(Overlap.dhat4(one, other));
    }
  }

  @Test
  void theSameDayOverlapsNearlyWhollyAndDayAndNightHardly() {
    DayCurve noon = DayCurve.of(around(12, 200, 1));
    OverlapInterval same = OverlapInterval.of(noon, DayCurve.of(around(12, 200, 2)));
    OverlapInterval apart = OverlapInterval.of(noon, DayCurve.of(around(0, 200, 3)));

    assertThat(same.lower()).isGreaterThan(0.8);
    assertThat(same.upper()).isLessThan(1.0);
    assertThat(apart.lower()).isGreaterThan(0.0);
    assertThat(apart.upper()).isLessThan(0.1);
  }

  @Test
  void moreEventsNarrowTheInterval() {
    OverlapInterval few =
        OverlapInterval.of(DayCurve.of(around(12, 30, 4)), DayCurve.of(around(15, 30, 5)));
    OverlapInterval many =
        OverlapInterval.of(DayCurve.of(around(12, 600, 6)), DayCurve.of(around(15, 600, 7)));

    assertThat(few.upper() - few.lower()).isGreaterThan(2 * (many.upper() - many.lower()));
  }

  @Test
  void quantilesAreMovedByTheBootstrapsOwnBias() {
    double[] resampled = new double[999];
    for (int i = 0; i < 999; i++) {
      resampled[i] = 1 / (1 + Math.exp(-(i + 1) / 1000.0));
    }
    // On the logit scale: mean 0.5, estimate 0.7, 25th and 975th of 999.
    OverlapInterval moved = OverlapInterval.basic0(1 / (1 + Math.exp(-0.7)), resampled);

    assertThat(Math.log(moved.lower() / (1 - moved.lower()))).isWithin(1e-9).of(0.225);
    assertThat(Math.log(moved.upper() / (1 - moved.upper()))).isWithin(1e-9).of(1.175);
  }
}
