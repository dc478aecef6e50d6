package org.trapline.runners.console;

import static com.google.common.truth.Truth.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trapline.training.learn.CurveRow;

class TrainLinesTest {
  private long now;
  private final List<String> printed = new ArrayList<>();
  private final TrainLines lines = new TrainLines(printed::add, () -> now);

  @Test
  void tellsEveryTenthOfThePhotosWithTimeLeft() {
    now = 10_000_000_000L;
    lines.described(5, 100);
    lines.described(20, 100);
    lines.described(21, 100);

    assertThat(printed).containsExactly("20 of 100 photos described, 2.0/s, 0:00:40 left");
  }

  @Test
  void tellsTheFirstAndEveryTenthRound() {
    for (int round = 1; round <= 21; round++) {
      now += 1_000_000_000L;
      lines.learnt(new CurveRow(round, 0.5, 0.25, 0.9), 100);
    }

    assertThat(printed).hasSize(3);
    assertThat(printed.get(2))
        .isEqualTo(
            "round 20: loss 0.500 learning, 0.250 on photos that decide, 90 % of them right, at"
                + " most 0:01:20 left");
  }
}
