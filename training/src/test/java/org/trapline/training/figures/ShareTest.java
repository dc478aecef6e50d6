package org.trapline.training.figures;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

final class ShareTest {
  /** The values of R's {@code prop.test(8, 10, correct = FALSE)}. */
  @Test
  void hasWilsonsInterval() {
    Share share = Share.of(8, 10);

    assertThat(share.lower()).isWithin(1e-6).of(0.4901625);
    assertThat(share.upper()).isWithin(1e-6).of(0.9433178);
    assertThat(share.words()).isEqualTo("0.80 (0.49 to 0.94)");
  }

  @Test
  void knowsNothingOfNone() {
    assertThat(Share.of(0, 0).words()).isEqualTo("none");
    assertThat(Share.of(5, 5).upper()).isEqualTo(1.0);
    assertThat(Share.of(0, 5).lower()).isEqualTo(0.0);
  }
}
