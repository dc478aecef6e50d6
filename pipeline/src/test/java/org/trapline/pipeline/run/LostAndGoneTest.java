package org.trapline.pipeline.run;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.pipeline.apart.OwnProcess;
import org.trapline.pipeline.settings.PublishSettings;
import org.trapline.schemas.ErrorCode;
import org.trapline.schemas.Flag;
import org.trapline.schemas.Flags;
import org.trapline.schemas.MediaRow;
import org.trapline.transforms.find.InputException;
import org.trapline.transforms.plan.InHand;
import org.trapline.transforms.plan.PlanStore;
import org.trapline.transforms.plan.PlannedChunk;

/** Cards that are pulled out, files that vanish, come back or change, through the whole job. */
class LostAndGoneTest {
  @TempDir Path work;
  private CardReader reader;
  private int apart;

  @BeforeEach
  void makeAMountPoint() throws IOException {
    reader = new CardReader(work.resolve("mnt/card"), work.resolve("out"));
  }

  private static List<String> flagged(List<MediaRow> rows, Flag flag) {
    return rows.stream()
        .filter(row -> Flags.of(row.flags()).contains(flag))
        .map(row -> row.file().fileName())
        .toList();
  }

  private static long lost(List<MediaRow> rows) {
    return rows.stream().filter(row -> row.errorCode() == ErrorCode.SOURCE_LOST).count();
  }

  private CardReader undisturbed(String card, int files) throws IOException {
    CardReader other = reader.into(work.resolve("undisturbed"));
    reader.plug(card, files);
    other.run("RIV-01");
    return other;
  }

  @Test
  void aFileThatVanishesIsAFailedRowAndIsJudgedWhenItIsBack() throws IOException {
    CardReader undisturbed = undisturbed("RIV-01_after", 20);
    List<Path> files = reader.plug("RIV-01_after", 20);

    RunOutcome outcome = reader.run("RIV-01", () -> Files.delete(files.get(3)));

    assertThat(outcome.books().lost()).isEqualTo(1);
    assertThat(outcome.books().rows()).isEqualTo(20);
    assertThat(lost(reader.media("riv-01"))).isEqualTo(1);
    Map<String, FileTime> chunks = reader.times("_trapline/chunks");
    reader.plug("RIV-01_after", 20);
    RunOutcome repaired = reader.run("RIV-01");
    assertThat(repaired.plan().pendingFiles()).isEqualTo(1);
    assertThat(repaired.plan().remarks().get(0)).contains("1 files of deployment RIV-01");
    assertThat(repaired.books().rows()).isEqualTo(20);
    assertThat(reader.media("riv-01")).isEqualTo(undisturbed.media("riv-01"));
    assertThat(reader.detections("riv-01")).isEqualTo(undisturbed.detections("riv-01"));
    assertThat(reader.times("_trapline/chunks").entrySet())
        .containsAtLeastElementsIn(chunks.entrySet());
    assertThat(VerifyResult.of(reader.result()).problems()).isEmpty();
    assertThat(reader.run("RIV-01").plan().pending()).isEmpty();
  }

  @Test
  void aPlugThatIsPulledTwiceOnOnePhotoSetsNothingAside() throws IOException {
    CardReader undisturbed = undisturbed("RIV-01_after", 20);
    reader.plug("RIV-01_after", 20);
    for (int death = 0; death < 2; death++) {
      assertThrows(
          IllegalStateException.class,
          () ->
              reader.run(
                  "RIV-01",
                  () -> {
                    throw new IllegalStateException("the plug");
                  }));
      PlannedChunk chunk =
          new PlanStore(reader.result()).read("riv-01").orElseThrow().chunks().get(1);
      // What a worker leaves that dies with a photo in hand.
      new InHand(reader.result())
          .take("riv-01", chunk.id(), List.of(chunk.files().get(2).mediaId()));
      reader.apart =
          job -> {
            job.run();
            apart++;
            return OwnProcess.End.DONE;
          };
    }

    RunOutcome outcome = reader.run("RIV-01");

    assertThat(apart).isEqualTo(1);
    assertThat(outcome.books().rows()).isEqualTo(20);
    assertThat(reader.media("riv-01")).isEqualTo(undisturbed.media("riv-01"));
    assertThat(reader.detections("riv-01")).isEqualTo(undisturbed.detections("riv-01"));
    assertThat(reader.times("_trapline/hand")).isEmpty();
  }

  @Test
  void aFileThatStaysLostIsNotTriedByEveryRun() throws IOException {
    List<Path> files = reader.plug("RIV-01_after", 12);
    reader.run("RIV-01", () -> Files.delete(files.get(3)));

    RunOutcome again = reader.run("RIV-01");

    assertThat(again.plan().pending()).isEmpty();
    assertThat(again.books().lost()).isEqualTo(1);
    assertThat(flagged(reader.media("riv-01"), Flag.SOURCE_GONE)).hasSize(1);
  }

  @Test
  void aCardThatIsPulledOutIsNoFailedRowAndGoesOnAtAnotherMountPoint() throws IOException {
    CardReader undisturbed = undisturbed("RIV-01_after", 20);
    reader.plug("RIV-01_after", 20);

    UnfinishedRunException stopped =
        assertThrows(
            UnfinishedRunException.class, () -> reader.run("RIV-01", () -> reader.unplug()));

    assertThat(stopped).hasMessageThat().contains("The source of deployment RIV-01 went away");
    assertThat(stopped).hasMessageThat().contains("run the same command again");
    assertThat(reader.times("media")).isEmpty();
    assertThat(Files.exists(reader.out.resolve("_SUCCESS.json"))).isFalse();
    CardReader elsewhere = new CardReader(work.resolve("media/usb7"), reader.out);
    elsewhere.plug("RIV-01_after", 20);
    elsewhere.run("RIV-01");
    assertThat(reader.media("riv-01")).isEqualTo(undisturbed.media("riv-01"));
    assertThat(reader.detections("riv-01")).isEqualTo(undisturbed.detections("riv-01"));
  }

  @Test
  void aCardThatIsPulledOutBeforeItsBandsAreMeasuredFreezesNone() throws IOException {
    reader.bands = "auto";
    reader.plug("RIV-01_after", 20);

    assertThrows(UnfinishedRunException.class, () -> reader.run("RIV-01", () -> reader.unplug()));

    assertThat(reader.times("_trapline/bands")).isEmpty();
  }

  @Test
  void halfACardThatIsPulledOutInTheMiddleOfAChunkIsNoFailedRow() throws IOException {
    List<Path> files = reader.plug("RIV-01_after", 20);
    // As if the first files were read and the card went then: the rest can't be found.
    assertThrows(
        UnfinishedRunException.class,
        () ->
            reader.run(
                "RIV-01",
                () -> {
                  for (Path file : files.subList(4, 20)) {
                    Files.delete(file);
                  }
                }));

    reader.plug("RIV-01_after", 20);
    assertThat(reader.run("RIV-01").books().lost()).isEqualTo(0);
  }

  @Test
  void filesThatAreGoneStayWithAFlagUntilTheyComeBack() throws IOException {
    reader.plug("RIV-01_after", 20);
    reader.run("RIV-01");
    List<MediaRow> before = reader.media("riv-01");
    reader.plug("RIV-01_after", 15);

    RunOutcome gone = reader.run("RIV-01");

    assertThat(gone.plan().pending()).isEmpty();
    assertThat(gone.books().rows()).isEqualTo(20);
    assertThat(flagged(reader.media("riv-01"), Flag.SOURCE_GONE)).hasSize(5);
    Republish.run(
        reader.result(),
        new PublishSettings(0.9f, null, null, null, null, null),
        CardReader.CLOCK,
        RunListener.NONE);
    assertThat(flagged(reader.media("riv-01"), Flag.SOURCE_GONE)).hasSize(5);
    reader.plug("RIV-01_after", 20);
    reader.run("RIV-01");
    assertThat(reader.media("riv-01")).isEqualTo(before);
  }

  @Test
  void noFileOfADeploymentThatTheCommandDoesNotNameIsFlagged() throws IOException {
    reader.plug("RIV-01_after", 8);
    reader.run("RIV-01");
    reader.plug("RIV-02_after", 8);

    reader.run("RIV-02");

    assertThat(flagged(reader.media("riv-01"), Flag.SOURCE_GONE)).isEmpty();
  }

  @Test
  void anEmptySourceChangesNothing() throws IOException {
    reader.plug("RIV-01_after", 8);
    reader.run("RIV-01");
    Map<String, FileTime> before = reader.times(".");
    reader.unplug();

    InputException stopped = assertThrows(InputException.class, () -> reader.run("RIV-01"));

    assertThat(stopped).hasMessageThat().contains("No photo or video was found");
    Map<String, FileTime> after = reader.times(".");
    before.keySet().removeIf(name -> name.contains("lock"));
    after.keySet().removeIf(name -> name.contains("lock"));
    assertThat(after).isEqualTo(before);
  }

  @Test
  void aChangedFileIsJudgedAgainAndSupersedesItsRow() throws IOException {
    List<Path> files = reader.plug("RIV-01_after", 20);
    reader.run("RIV-01");
    List<MediaRow> before = reader.media("riv-01");
    Path changed = files.get(5);
    // The bytes of another photo: another size, another hash, another time.
    Files.write(
        changed, Files.readAllBytes(reader.into(reader.out).plug("RIV-02_after", 1).get(0)));
    byte[] content = Files.readAllBytes(changed);
    List<Path> again = reader.plug("RIV-01_after", 20);
    Files.write(again.get(5), content);

    RunOutcome outcome = reader.run("RIV-01");

    assertThat(outcome.plan().pendingFiles()).isEqualTo(1);
    assertThat(outcome.books().rows()).isEqualTo(20);
    List<MediaRow> after = reader.media("riv-01");
    assertThat(after).hasSize(20);
    String name = String.valueOf(changed.getFileName());
    assertThat(rowOf(after, name).file().contentHash())
        .isNotEqualTo(rowOf(before, name).file().contentHash());
    assertThat(rowOf(after, name).file().fileSize()).isEqualTo(content.length);
    assertThat(rowOf(after, name).mediaId()).isEqualTo(rowOf(before, name).mediaId());
    assertThat(VerifyResult.of(reader.result()).problems()).isEmpty();
    assertThat(reader.run("RIV-01").plan().pending()).isEmpty();
  }

  private static MediaRow rowOf(List<MediaRow> rows, String name) {
    return rows.stream()
        .filter(row -> row.file().fileName().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
