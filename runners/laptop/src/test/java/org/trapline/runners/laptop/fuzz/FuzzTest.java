package org.trapline.runners.laptop.fuzz;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The small form of {@code tools/fuzz}. */
class FuzzTest {
  @TempDir Path work;

  @Test
  void everyMutatedPhotoGetsARowAndDamageThatWasSeenIsNeverBlank() throws IOException {
    // Far longer than any photo takes, so that only a thread that hangs is found hanging.
    FuzzSettings settings = new FuzzSettings(500, 1, Duration.ofMinutes(2), null, work);

    FuzzReport report = new Fuzz(settings).run();

    report.print(System.out);
    assertThat(report.accidents()).isEmpty();
    assertThat(report.damagedBlanks()).isEmpty();
    assertThat(report.count()).isEqualTo(500);
    assertThat(report.isSpotless()).isTrue();
  }
}
