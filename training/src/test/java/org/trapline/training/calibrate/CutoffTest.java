package org.trapline.training.calibrate;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class CutoffTest {
  private static final List<Double> SCORES =
      IntStream.range(0, 100).mapToObj(i -> i / 100.0).toList();

  @Test
  void losesNoMoreOccupiedPhotosThanIsAllowed() {
    double threshold = Cutoff.blank(SCORES, 0.95);

    assertThat(SCORES.stream().filter(score -> score >= threshold).count()).isEqualTo(5);
    assertThat(Cutoff.blank(SCORES, 1)).isGreaterThan(0.99);
  }

  @Test
  void neverCallsBlankWhatIsMoreLikelyOccupied() {
    assertThat(Cutoff.blank(List.of(0.01, 0.02), 0.5)).isEqualTo(0.5);
  }

  @Test
  void keepsTheStatedShareOfRightAnswers() {
    double threshold = Cutoff.answer(SCORES, 0.9);

    assertThat(SCORES.stream().filter(score -> score >= threshold).count()).isEqualTo(90);
    assertThat(Cutoff.answer(SCORES, 1)).isEqualTo(0.0);
  }
}
