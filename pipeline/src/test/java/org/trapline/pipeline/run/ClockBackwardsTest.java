package org.trapline.pipeline.run;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.trapline.pipeline.settings.IfChanged;
import org.trapline.transforms.write.ResultFolder;

/** A laptop whose clock falls back between two runs of the same command. */
class ClockBackwardsTest extends TwoCards {
  private static final Instant RIGHT = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant FALLEN_BACK =
      Instant.parse("2026-01-01T00:00:00Z").minusSeconds(86400L * 200);

  @Test
  void changesNoRowOfWhatWasJudgedAndJudgesWhatIsNew() throws IOException {
    run(IfChanged.REFUSE, cards, RIGHT);
    var before = contents(out.resolve("media"));
    var plan = contents(out.resolve("_trapline/plan"));

    assertThat(run(IfChanged.REFUSE, cards, FALLEN_BACK).plan().pendingFiles()).isEqualTo(0);
    assertThat(contents(out.resolve("media"))).isEqualTo(before);

    Path added = cards.resolve("B/DCIM/100VOLEW/NEW00001.JPG");
    Files.copy(cards.resolve("A/DCIM/100MARSH/MLIM0001.JPG"), added);
    RunOutcome grown = run(IfChanged.REFUSE, cards, FALLEN_BACK);

    assertThat(grown.plan().pendingFiles()).isEqualTo(1);
    assertThat(grown.books().rows()).isEqualTo(21);
    assertThat(contents(out.resolve("_trapline/plan"))).containsAtLeastEntriesIn(plan);
    assertThat(problems()).isEmpty();
  }

  @Test
  void aClockThatFallsWhileTheRunWorksChangesNoRow() throws IOException {
    run(IfChanged.REFUSE, cards, RIGHT);
    var media = contents(out.resolve("media"));
    var chunks = contents(out.resolve("_trapline/chunks"));
    ResultFolder.at(out.toString()).deleteFolder("");

    RunOutcome outcome = run(IfChanged.REFUSE, cards, new FallingClock(RIGHT));

    assertThat(outcome.seconds().values().stream().allMatch(seconds -> seconds >= 0)).isTrue();
    assertThat(contents(out.resolve("media"))).isEqualTo(media);
    assertThat(contents(out.resolve("_trapline/chunks"))).isEqualTo(chunks);
    assertThat(problems()).isEmpty();
  }

  /** Falls by an hour whenever somebody looks. */
  private static final class FallingClock extends Clock {
    private Instant now;

    FallingClock(Instant start) {
      this.now = start.plusSeconds(3600 * 20);
    }

    @Override
    public Instant instant() {
      now = now.minusSeconds(3600);
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
