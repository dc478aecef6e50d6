package org.trapline.pipeline.status;

import static com.google.common.truth.Truth.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trapline.pipeline.status.Pace.Commit;

class PaceTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private static Commit commit(long second, int files) {
    return new Commit(START.plusSeconds(second), files);
  }

  @Test
  void isUnknownFromLessThanTwoMoments() {
    assertThat(Pace.of(List.of())).isEmpty();
    assertThat(Pace.of(List.of(commit(5, 100)))).isEmpty();
    assertThat(Pace.of(List.of(commit(5, 100), commit(5, 100)))).isEmpty();
  }

  @Test
  void countsWhatCameAfterTheFirst() {
    Pace pace = Pace.of(List.of(commit(20, 50), commit(0, 999), commit(10, 150))).orElseThrow();

    assertThat(pace.filesPerSecond()).isWithin(1e-9).of(10);
    assertThat(pace.latest()).isEqualTo(START.plusSeconds(20));
    assertThat(pace.timeFor(600)).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void doesNotCountTheNightBetweenTwoRuns() {
    long evening = Duration.ofHours(10).toSeconds();
    Pace pace =
        Pace.of(
                List.of(
                    commit(0, 500),
                    commit(60, 500),
                    commit(evening, 100),
                    commit(evening + 10, 70)))
            .orElseThrow();

    assertThat(pace.filesPerSecond()).isWithin(1e-9).of(7);
  }

  @Test
  void forgetsWhatWasLongAgo() {
    Pace pace =
        Pace.of(
                List.of(
                    commit(0, 100_000),
                    commit(600, 100_000),
                    commit(1200, 100),
                    commit(1800, 100),
                    commit(2400, 200)))
            .orElseThrow();

    assertThat(pace.filesPerSecond()).isWithin(1e-9).of(400.0 / 1800);
  }
}
