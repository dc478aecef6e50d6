package org.trapline.runners.console;

import static com.google.common.truth.Truth.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PlainLinesTest {
  private final PlainLines lines = new PlainLines();

  @Test
  void saysNothingBeforeTheFilesAreListed() {
    assertThat(lines.due(new Headway(0, 0, 0, 0, 0), Duration.ofMinutes(5))).isNull();
  }

  @Test
  void tellsEveryTenthOnce() {
    assertThat(lines.due(new Headway(99, 0, 1000, 90, 1), Duration.ofSeconds(9))).isNull();
    assertThat(lines.due(new Headway(100, 0, 1000, 90, 1), Duration.ofSeconds(10)))
        .isEqualTo("100 of 1000 files (10 %), 10.0/s, 90 % blank, 1 failed, 0:01:30 left");
    assertThat(lines.due(new Headway(110, 0, 1000, 90, 1), Duration.ofSeconds(11))).isNull();
  }

  @Test
  void tellsSlowWorkEveryHalfMinuteButNeverTheSameTwice() {
    assertThat(lines.due(new Headway(1, 0, 1000, 0, 0), Duration.ofSeconds(31))).isNotNull();
    assertThat(lines.due(new Headway(2, 0, 1000, 0, 0), Duration.ofSeconds(60))).isNull();
    assertThat(lines.due(new Headway(2, 0, 1000, 0, 0), Duration.ofSeconds(62))).isNotNull();
    assertThat(lines.due(new Headway(2, 0, 1000, 0, 0), Duration.ofSeconds(99))).isNull();
  }

  @Test
  void doesNotCountWhatEarlierRunsDidAsSpeed() {
    assertThat(lines.due(new Headway(600, 500, 1000, 50, 0), Duration.ofSeconds(10)))
        .isEqualTo("600 of 1000 files (60 %), 10.0/s, 50 % blank, 0 failed, 0:00:40 left");
  }
}
