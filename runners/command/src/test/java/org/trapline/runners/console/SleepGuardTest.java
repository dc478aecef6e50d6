package org.trapline.runners.console;

import static com.google.common.truth.Truth.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SleepGuardTest {
  @Test
  void isSilentWhereTheSystemHasNothing() {
    try (SleepGuard guard = SleepGuard.start(List.of("there-is-no-such-program-here"))) {
      assertThat(guard.isWatching()).isFalse();
    }
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void watchesUntilItIsClosed() throws InterruptedException {
    SleepGuard guard = SleepGuard.start(List.of("cat"));
    assertThat(guard.isWatching()).isTrue();
    guard.close();
    assertThat(guard.endsWithin(Duration.ofSeconds(20))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "linux,systemd-inhibit",
    "mac os x,caffeinate",
    "windows 11,powershell",
  })
  void knowsEachSystemsOwnMeans(String system, String program) {
    assertThat(SleepGuard.command(system, 1).get(0)).isEqualTo(program);
  }
}
