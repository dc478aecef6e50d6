package org.trapline.analysis.review.sample;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {
  @Test
  void spreadsEvenlyAndGivesWhatSmallStrataLeaveToTheOthers() {
    assertThat(Spread.over(List.of(100L, 3L, 100L), List.of(2L, 2L, 2L), 23))
        .containsExactly(10L, 3L, 10L)
        .inOrder();
  }

  @Test
  void spendsTheLastOnesInOrder() {
    assertThat(Spread.over(List.of(100L, 3L, 100L), List.of(2L, 2L, 2L), 24))
        .containsExactly(11L, 3L, 10L)
        .inOrder();
  }

  @Test
  void givesEachItsMinimumFirst() {
    assertThat(Spread.over(List.of(9L, 100L, 100L), List.of(9L, 2L, 2L), 15))
        .containsExactly(9L, 3L, 3L)
        .inOrder();
  }

  @Test
  void drawsNoMoreThanThereIs() {
    assertThat(Spread.over(List.of(4L, 5L), List.of(2L, 2L), 100))
        .containsExactly(4L, 5L)
        .inOrder();
  }
}
