package org.trapline.training.calibrate;

import static com.google.common.truth.Truth.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CalibrationTest {
  @Test
  void coolsDownANetworkThatIsTooSure() {
    // Says 0 with logit 4 and is right three times in four: honest would be ln 3 = 1.1.
    List<double[]> logits = new ArrayList<>();
    List<Integer> truths = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      logits.add(new double[] {4, 0});
      truths.add(i % 4 == 0 ? 1 : 0);
    }

    double temperature = Calibration.temperature(logits, truths);

    assertThat(Calibration.softmax(logits.get(0), temperature)[0]).isWithin(0.02).of(0.75);
  }

  @Test
  void keepsProbabilitiesThatAreHonest() {
    double logit = Math.log(3);
    List<double[]> logits = new ArrayList<>();
    List<Integer> truths = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      logits.add(new double[] {logit, 0});
      truths.add(i % 4 == 0 ? 1 : 0);
    }

    assertThat(Calibration.temperature(logits, truths)).isWithin(0.05).of(1);
  }

  @Test
  void setsTheThresholdAboveAllButTheFewThatMayBeLost() {
    List<Double> blankness = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      blankness.add(i / 500.0);
    }

    // Two of 400 may be lost, 0.798 and 0.796; 0.794 must stay below the threshold.
    assertThat(Calibration.blankThreshold(blankness, 200)).isEqualTo(0.8);
    assertThat(blankness.stream().filter(b -> b >= 0.8).count()).isAtMost(2);
  }

  @Test
  void neverCallsASceneBlankThatProbablyIsNot() {
    assertThat(Calibration.blankThreshold(List.of(0.01, 0.02, 0.03), 200)).isEqualTo(0.5);
  }
}
