package org.trapline.runners.console;

import static com.google.common.truth.Truth.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HeadwayTest {
  @Test
  void keepsSilentAboutWhatOnlyTheWorkersKnow() {
    Headway elsewhere = new Headway(100, 0, 1000, Headway.UNKNOWN, Headway.UNKNOWN);

    assertThat(elsewhere.remarks()).isEmpty();
    assertThat(new PlainLines().due(elsewhere, Duration.ofSeconds(10)))
        .isEqualTo("100 of 1000 files (10 %), 10.0/s, 0:01:30 left");
  }
}
