package org.trapline.runners.laptop.soak;

import static com.google.common.truth.Truth.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;

class SoakReportTest {
  /** Ten seconds between the samples, a hundred photos in a chunk, half an hour of judging. */
  private static SoakReport report(LongUnaryOperator chunksAtSample) {
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < 181; i++) {
      samples.add(new Sample(10.0 * i, chunksAtSample.applyAsLong(i), 1000, 2000, 30, 200));
    }
    return new SoakReport(1000, 1000, 100, samples, 1800, 5);
  }

  @Test
  void anEvenPaceIsOne() {
    SoakReport even = report(i -> 1 + 2 * i);

    assertThat(even.pace()).isWithin(1e-9).of(1);
    assertThat(even.windows().get(0).photosPerSecond()).isWithin(1e-9).of(20);
    assertThat(even.isGood()).isTrue();
  }

  @Test
  void aRunThatBecomesHalfAsFastIsSeen() {
    SoakReport tired = report(i -> i <= 90 ? 1 + 2 * i : 181 + (i - 90));

    assertThat(tired.pace()).isWithin(1e-9).of(0.5);
    assertThat(tired.isGood()).isFalse();
  }

  @Test
  void whatComesAfterTheLastChunkIsNoJudging() {
    SoakReport published = report(i -> Math.min(241, 1 + 2 * i));

    assertThat(published.pace()).isWithin(1e-9).of(1);
  }
}
