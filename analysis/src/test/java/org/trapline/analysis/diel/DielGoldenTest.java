package org.trapline.analysis.diel;

import static com.google.common.truth.Truth.assertThat;
import static org.trapline.analysis.Golden.count;
import static org.trapline.analysis.Golden.number;

import java.time.LocalTime;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.trapline.analysis.Golden;

class DielGoldenTest {
  private static DayCurve curve(String sample) {
    return DayCurve.of(
        Golden.rows("own/activity_input.csv").stream()
            .filter(row -> row.get("sample").equals(sample))
            .map(row -> number(row, "rad"))
            .toList());
  }

  @Test
  void bandwidthsAndMeansAreThoseOfR() {
    for (CSVRecord row : Golden.rows("own/activity_expected.csv")) {
      DayCurve curve = curve(row.get("sample"));

      assertThat(curve.angles()).hasSize((int) count(row, "n"));
      assertThat(curve.bandwidth()).isWithin(1e-4 * curve.bandwidth()).of(number(row, "bandwidth"));
      assertThat(curve.meanAngle()).isWithin(1e-9).of(number(row, "circ_mean"));
      assertThat(curve.concentration()).isWithin(1e-9).of(number(row, "R"));
    }
  }

  @Test
  void activityLevelsAreThoseOfR() {
    for (CSVRecord row : Golden.rows("own/activity_expected.csv")) {
      DayCurve curve = curve(row.get("sample"));

      assertThat(curve.activityLevel()).isWithin(1e-3).of(number(row, "activity_level"));
    }
  }

  @Test
  void overlapsAreThoseOfR() {
    for (CSVRecord row : Golden.rows("own/overlap_expected.csv")) {
      DayCurve one = curve(row.get("A"));
      DayCurve other = curve(row.get("B"));

      assertThat(Overlap.dhat1(one, other)).isWithin(1e-5).of(number(row, "Dhat1"));
      assertThat(Overlap.dhat4(one, other)).isWithin(1e-5).of(number(row, "Dhat4"));
      boolean small = Math.min(count(row, "nA"), count(row, "nB")) < 50;
      assertThat(Overlap.of(one, other)).isWithin(1e-5).of(number(row, small ? "Dhat1" : "Dhat4"));
    }
  }

  @Test
  void aCurveIsADensityOverTheDay() {
    DayCurve curve = DayCurve.of(List.of(0.1, 0.2, 6.2, 3.0));
    double area = 0;
    for (int i = 0; i < 1000; i++) {
      area += curve.at(2 * Math.PI * i / 1000) * 2 * Math.PI / 1000;
    }

    assertThat(area).isWithin(1e-9).of(1);
    assertThat(DayCurve.angle(LocalTime.of(6, 0))).isWithin(1e-12).of(Math.PI / 2);
  }
}
