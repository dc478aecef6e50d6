package org.trapline.runners.laptop.torture;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The small form of {@code tools/torture}. */
class TortureTest {
  @TempDir Path work;

  @Test
  void aRunThatIsKilledInEveryPhaseGivesTheTablesOfACalmOne() throws IOException {
    TortureReport report = new Torture(new TortureSettings(171, 1, 7, 4, work), System.out).run();

    report.print(System.out);
    assertThat(report.allKills()).isEqualTo(7);
    assertThat(report.redone()).isEmpty();
    assertThat(report.tables().get("media").differences()).isEmpty();
    assertThat(report.isSpotless()).isTrue();
  }
}
