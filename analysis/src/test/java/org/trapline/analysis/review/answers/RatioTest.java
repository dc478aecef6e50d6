package org.trapline.analysis.review.answers;

import static com.google.common.truth.Truth.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.trapline.analysis.review.Proportion;

class RatioTest {
  @Test
  void nothingMissedIsAllFoundUpToWhatMayHaveBeenMissed() {
    Proportion recall =
        Objects.requireNonNull(
            Ratio.found(new Proportion(90, 0, 90, 90), new Proportion(0, 0, 0, 10)));
    assertThat(recall.share()).isEqualTo(1.0);
    assertThat(recall.upper()).isEqualTo(1.0);
    assertThat(recall.lower()).isWithin(1e-12).of(0.9);
  }

  @Test
  void aCertainRatioHasNoInterval() {
    Proportion recall =
        Objects.requireNonNull(
            Ratio.found(new Proportion(30, 0, 30, 30), new Proportion(10, 0, 10, 10)));
    assertThat(recall.share()).isWithin(1e-12).of(0.75);
    assertThat(recall.lower()).isWithin(1e-9).of(0.75);
    assertThat(recall.upper()).isWithin(1e-9).of(0.75);
  }

  @Test
  void limitsLieOnBothSides() {
    Proportion recall =
        Objects.requireNonNull(
            Ratio.found(new Proportion(100, 5, 90, 110), new Proportion(20, 5, 10, 40)));
    assertThat(recall.lower()).isLessThan(100 / 120.0);
    assertThat(recall.lower()).isGreaterThan(90 / 130.0);
    assertThat(recall.upper()).isGreaterThan(100 / 120.0);
    assertThat(recall.upper()).isLessThan(110 / 120.0);
  }

  @Test
  void nothingThereHasNoShare() {
    assertThat(Ratio.found(new Proportion(0, 0, 0, 1), new Proportion(0, 0, 0, 1))).isNull();
  }
}
