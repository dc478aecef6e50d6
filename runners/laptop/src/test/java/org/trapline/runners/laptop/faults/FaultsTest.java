package org.trapline.runners.laptop.faults;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.runners.laptop.program.Program;
import org.trapline.runners.tables.ParquetRows;

/**
 * Accidents that are really caused, to the program as a process of its own. Each ends in one
 * sentence and the promised exit code, and the same command then makes the tables of a calm run.
 */
@Tag("slow")
@EnabledOnOs({OS.LINUX, OS.MAC})
class FaultsTest {
  private static final int DONE = 0;
  private static final int RUN_AGAIN = 5;

  @TempDir static Path once;
  @TempDir Path work;

  private static Path cards;
  private static ParquetRows calm;

  private Trial trial;

  @BeforeAll
  static void runUndisturbed() throws IOException {
    cards = Program.root().resolve("examples/card-dump/RIV-01_after");
    Path result = once.resolve("calm");
    assertThat(new Trial(cards, result, once.resolve("said.txt")).run(Program.USUAL))
        .isEqualTo(DONE);
    calm = ParquetRows.of(result);
  }

  @BeforeEach
  void newTrial() {
    trial = new Trial(cards, work.resolve("out"), work.resolve("said.txt"));
  }

  private void finishes() throws IOException {
    finishes(trial, work.resolve("out"));
  }

  private static void finishes(Trial trial, Path result) throws IOException {
    assertWithMessage(trial.said()).that(trial.run(Program.USUAL)).isEqualTo(DONE);
    assertThat(ParquetRows.of(result).differencesFrom(calm)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"TERM", "INT"})
  void aSignalFinishesTheChunkInHandAndSaysHowToContinue(String signal) throws Exception {
    // Programs that a shell starts in the background ignore Ctrl-C, and so do those they start.
    assumeFalse(signal.equals("INT") && Trial.ignoresInterrupts(), "interrupts are ignored here");
    Process run = trial.startedJudging(Program.USUAL);
    new ProcessBuilder("kill", "-" + signal, Long.toString(run.pid())).start().waitFor();

    assertThat(Trial.end(run)).isEqualTo(RUN_AGAIN);
    assertThat(trial.said()).contains("Stopping: the photos in hand are finished first");
    assertThat(trial.said()).contains("run the same command again to continue");
    long committed = trial.chunks();
    assertThat(committed).isAtLeast(1);
    assertThat(committed).isLessThan(21);
    finishes();
  }

  @Test
  void aSecondRunIsToldWhoHoldsTheResult() throws Exception {
    Process first = trial.startedJudging(Program.USUAL);
    Trial second = new Trial(cards, work.resolve("out"), work.resolve("second.txt"));

    assertThat(second.run(Program.USUAL)).isEqualTo(RUN_AGAIN);
    assertThat(second.said()).contains("in use by process " + first.pid());
    assertThat(Trial.end(first)).isEqualTo(DONE);
    finishes();
  }

  @Test
  void aKilledRunsLockIsFreeAtOnce() throws Exception {
    Process first = trial.startedJudging(Program.USUAL);
    first.destroyForcibly();
    Trial.end(first);

    finishes();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void theMachineIsKeptAwakeForAsLongAsTheRunLives() throws Exception {
    Path seen = work.resolve("inhibited");
    Path folder = Files.createDirectory(work.resolve("bin"));
    Path fake = folder.resolve("systemd-inhibit");
    Files.writeString(
        fake,
        "#!/bin/sh\necho \"$@\" > '%s'\ncat\necho over >> '%s'\n".formatted(seen, seen),
        UTF_8);
    Files.setPosixFilePermissions(fake, PosixFilePermissions.fromString("rwxr-xr-x"));
    Program program = Program.USUAL.with("PATH", folder + ":" + System.getenv("PATH"));

    Process run = trial.startedJudging(program);
    assertThat(Files.readAllLines(seen))
        .containsExactly("--what=idle:sleep --who=trapline --why=judging photos cat");
    run.destroyForcibly();
    Trial.end(run);

    // The system closes the dead run's end of the pipe, and the guard behind it ends.
    while (Files.readAllLines(seen).size() < 2) {
      Thread.onSpinWait();
    }
    assertThat(Files.readAllLines(seen)).contains("over");
  }

  @Test
  void memoryThatIsNotEnoughLosesNothing() throws Exception {
    Path large = Files.createDirectories(work.resolve("card/RIV-09/DCIM/100MARSH"));
    Path photo = cards.resolve("DCIM/100MARSH/MLIM0001.JPG");
    for (int i = 1; i < 20; i++) {
      Files.copy(photo, large.resolve("MLIM%04d.JPG".formatted(i)));
    }
    // A sound photo with so much behind it that a small heap can't hold the file.
    byte[] bytes = Files.readAllBytes(photo);
    Files.write(large.resolve("MLIM0020.JPG"), Arrays.copyOf(bytes, 400 << 20));
    trial = new Trial(work.resolve("card"), work.resolve("out"), work.resolve("said.txt"));

    int small = trial.run(Program.USUAL.on("-Xmx256m"));
    assertWithMessage(trial.said()).that(small).isEqualTo(RUN_AGAIN);
    assertThat(trial.said()).contains("Memory ran out while photos were judged");
    assertWithMessage(trial.said()).that(trial.run(Program.USUAL)).isEqualTo(DONE);
    assertThat(ParquetRows.of(work.resolve("out")).count("media")).isEqualTo(20);
  }

  @Test
  void aFolderForTemporaryFilesThatIsNoUseIsASentence() throws Exception {
    Path nowhere = work.resolve("nowhere");

    assertThat(trial.run(Program.USUAL.on("-Djava.io.tmpdir=" + nowhere))).isEqualTo(2);
    assertThat(trial.said()).contains("the folder for temporary files, " + nowhere);
    assertThat(trial.said()).doesNotContain("at org.trapline");
    finishes();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aDiskThatIsTooSmallIsToldBeforeAnythingIsJudged() throws Exception {
    try (SmallDisk disk = SmallDisk.ofSize(work.resolve("disk"), "44k")) {
      Path out = disk.path().resolve("out");
      trial = new Trial(cards, out, work.resolve("said.txt"));

      assertWithMessage(trial.said()).that(trial.run(Program.USUAL)).isEqualTo(RUN_AGAIN);
      assertThat(trial.said()).contains("make room and run the same command again");
      disk.enlarge("200m");
      finishes(trial, out);
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aDiskThatBecomesFullEndsTheRunAndRoomLetsItGoOn() throws Exception {
    try (SmallDisk disk = SmallDisk.ofSize(work.resolve("disk"), "60m")) {
      Path out = disk.path().resolve("out");
      trial = new Trial(cards, out, work.resolve("said.txt"));
      Process run = trial.startedJudging(Program.USUAL);
      Path others = disk.fill();

      assertWithMessage(trial.said()).that(Trial.end(run)).isEqualTo(RUN_AGAIN);
      assertThat(trial.said()).contains("is full: free some space and run the same command again");
      Files.delete(others);
      finishes(trial, out);
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void anOutputThatTurnsReadOnlyEndsTheRunAndMendingItLetsItGoOn() throws Exception {
    try (SmallDisk disk = SmallDisk.thatFails(work.resolve("disk"), work.resolve("image"))) {
      Path out = disk.path().resolve("out");
      trial = new Trial(cards, out, work.resolve("said.txt"));
      Process run = trial.startedJudging(Program.USUAL);
      disk.fail();

      int end = Trial.end(run);
      assertWithMessage(trial.said()).that(end).isEqualTo(RUN_AGAIN);
      assertThat(trial.said()).contains("can't be written any more");
      disk.mend();
      finishes(trial, out);
    }
  }

  @Test
  void aBombIsRefusedFromItsHeader() throws Exception {
    Path card = Files.createDirectories(work.resolve("card/RIV-09"));
    Files.copy(cards.resolve("DCIM/100MARSH/MLIM0001.JPG"), card.resolve("a.jpg"));
    Files.write(card.resolve("bomb.png"), Bomb.png(60_000, 60_000));
    trial = new Trial(work.resolve("card"), work.resolve("out"), work.resolve("said.txt"));

    // The bomb's pixels alone would take forty times as much.
    assertThat(trial.run(Program.USUAL.on("-Xmx256m"))).isEqualTo(DONE);
    assertThat(ParquetRows.of(work.resolve("out")).rows("media").toString()).contains("TOO_LARGE");
  }
}
