package org.trapline.analysis.review.answers;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnevenTest {
  @Test
  void saysWhereTheModelsAreRightMoreOftenThanElsewhere() {
    assertThat(Uneven.notes(List.of(row("before", 0.95, 0.9, 0.99), row("after", 0.5, 0.3, 0.7))))
        .containsExactly(
            "Rattus is named rightly in 95 % of its events in impact before, and in 50 % in impact"
                + " after: compare its corrected rates, not the models'.");
  }

  @Test
  void isSilentWhereIntervalsTouch() {
    assertThat(Uneven.notes(List.of(row("before", 0.9, 0.6, 0.99), row("after", 0.5, 0.3, 0.7))))
        .isEmpty();
    assertThat(Uneven.notes(List.of(row("before", 0.9, 0.6, 0.99)))).isEmpty();
  }

  @Test
  void isSilentOfACellWithNextToNoAnswers() {
    assertThat(Uneven.notes(List.of(row("before", 4, 1, 1, 1), row("after", 20, 0.5, 0.3, 0.7))))
        .isEmpty();
  }

  private static PrecisionRow row(String period, double share, double lower, double upper) {
    return row(period, 20, share, lower, upper);
  }

  private static PrecisionRow row(
      String period, long reviewed, double share, double lower, double upper) {
    return new PrecisionRow(
        "Rattus", "impact", period, 100, reviewed, 4, share, lower, upper, 0, null, null, null,
        null, null, 50, 200, null, null, null);
  }
}
