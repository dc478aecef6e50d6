package org.trapline.runners.options;

import static com.google.common.truth.Truth.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trapline.analysis.events.ComparedTo;
import org.trapline.analysis.events.EventRule;
import org.trapline.analysis.run.AnalyzeSettings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class AnalyzeOptionsTest {
  @Command
  private static final class Alone {
    @Mixin final AnalyzeOptions options = new AnalyzeOptions();
  }

  @Test
  void everyOptionReachesTheSettings() {
    AnalyzeSettings settings =
        parsed(
            "one two --stations s.csv --design d.toml --failures f.csv --taxa t.csv --out o"
                + " --gap 60 --compared-to last-independent-record --min-score 0.9"
                + " --allow-file-times --allow-mixed --focal Otter --focal Rat");
    assertThat(settings)
        .isEqualTo(
            new AnalyzeSettings(
                List.of(Path.of("one"), Path.of("two")),
                new AnalyzeSettings.Inputs(
                    Path.of("s.csv"), Path.of("d.toml"), Path.of("f.csv"), Path.of("t.csv")),
                new EventRule(Duration.ofHours(1), ComparedTo.LAST_INDEPENDENT_RECORD),
                0.9,
                true,
                true,
                List.of("Otter", "Rat"),
                Path.of("o")));
  }

  @Test
  void absenceMeansTheUsual() {
    assertThat(parsed("--out=report"))
        .isEqualTo(
            AnalyzeSettings.usual(
                List.of(Path.of("results")),
                new AnalyzeSettings.Inputs(null, null, null, null),
                Path.of("report")));
  }

  private static AnalyzeSettings parsed(String typed) {
    Alone alone = new Alone();
    new CommandLine(alone).parseArgs(typed.split(" "));
    return alone.options.settings("results");
  }
}
