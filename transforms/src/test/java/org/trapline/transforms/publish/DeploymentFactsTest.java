package org.trapline.transforms.publish;

import static com.google.common.truth.Truth.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeploymentFactsTest {
  @Test
  void aClockThatDriftedIsPutRightMomentByMoment() {
    LocalDateTime start = LocalDateTime.of(2026, 5, 1, 10, 0);
    DeploymentFacts.Period period = new DeploymentFacts.Period(start, start.plusDays(10));
    // Right at the start, ten minutes fast at the end.
    DeploymentFacts.Clock clock = new DeploymentFacts.Clock(null, 0, -600L);

    assertThat(clock.shiftAt(start, period)).isEqualTo(0);
    assertThat(clock.shiftAt(start.plusDays(5).plusMinutes(5), period)).isEqualTo(-300);
    assertThat(clock.shiftAt(start.plusDays(10).plusMinutes(10), period)).isEqualTo(-600);
    // A clock that fell back to its factory date is not moved by years.
    assertThat(clock.shiftAt(LocalDateTime.of(2000, 1, 1, 0, 0), period)).isEqualTo(0);
    assertThat(new DeploymentFacts.Clock(null, 90, null).shiftAt(start, period)).isEqualTo(90);
  }

  @Test
  void theLocalListIsPartOfThePublishFingerprint() {
    assertThat(fingerprint(living("rat"))).isNotEqualTo(fingerprint(living("red fox")));
    assertThat(fingerprint(living("rat"))).isEqualTo(fingerprint(living("rat")));
  }

  private static String fingerprint(DeploymentFacts facts) {
    return new PublishRules(new Cuts(0.5f, 0.5f, 0.5f, 0.5f, 0.5f), Map.of("RIV-01", facts))
        .fingerprint("RIV-01");
  }

  private static DeploymentFacts living(String... names) {
    return DeploymentFacts.unknown("RIV-01").withLocalSpecies(List.of(names));
  }
}
