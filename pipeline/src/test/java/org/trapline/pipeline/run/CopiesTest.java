package org.trapline.pipeline.run;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.pipeline.settings.LocalSpeciesChoice;
import org.trapline.pipeline.settings.PublishSettings;
import org.trapline.schemas.DetectionRow;
import org.trapline.schemas.MediaRow;
import org.trapline.transforms.publish.DuplicateChoice;

/** Cards that were copied twice under two names, through the whole job. */
class CopiesTest {
  @TempDir Path work;
  private CardReader reader;

  @BeforeEach
  void makeAMountPoint() throws IOException {
    reader = new CardReader(work.resolve("mnt/card"), work.resolve("out"));
  }

  private static List<String> duplicates(List<MediaRow> rows) {
    List<String> of = new ArrayList<>();
    for (MediaRow row : rows) {
      if (row.duplicateOf() != null) {
        of.add(row.duplicateOf());
      }
    }
    return of;
  }

  private long counted(String slug) throws IOException {
    return reader.detections(slug).stream().filter(DetectionRow::counted).count();
  }

  private void republish(DuplicateChoice choice) throws IOException {
    Republish.run(
        reader.result(),
        new PublishSettings(
            null, null, null, null, null, null, null, null, LocalSpeciesChoice.AS_BEFORE, choice),
        CardReader.CLOCK,
        RunListener.NONE);
  }

  @Test
  void theLaterPlannedCardIsTheDuplicateWhateverItIsCalled() throws IOException {
    reader.plug("RIV-01_after", 16);
    reader.run("RIV-09");
    long animals = counted("riv-09");
    assertThat(animals).isGreaterThan(0);
    List<MediaRow> first = reader.media("riv-09");

    RunOutcome outcome = reader.run("RIV-01");

    assertThat(outcome.books().rows()).isEqualTo(32);
    List<String> originals = duplicates(reader.media("riv-01"));
    assertThat(originals).containsExactlyElementsIn(first.stream().map(MediaRow::mediaId).toList());
    assertThat(counted("riv-01")).isEqualTo(0);
    assertThat(reader.media("riv-09")).isEqualTo(first);
    assertThat(VerifyResult.of(reader.result()).problems()).isEmpty();
    Map<String, FileTime> tables = reader.times("media");
    reader.run("RIV-01");
    reader.run("RIV-09");
    assertThat(reader.times("media")).isEqualTo(tables);
  }

  @Test
  void whoWantsToKeepsDuplicatesInTheCounts() throws IOException {
    reader.plug("RIV-01_after", 16);
    reader.run("RIV-01");
    reader.run("RIV-02");
    long once = counted("riv-01");

    republish(DuplicateChoice.KEEP);

    assertThat(counted("riv-02")).isEqualTo(once);
    assertThat(duplicates(reader.media("riv-02"))).hasSize(16);
    republish(DuplicateChoice.MARK);
    assertThat(counted("riv-02")).isEqualTo(0);
    assertThat(counted("riv-01")).isEqualTo(once);
  }

  @Test
  void aFileThatComesLaterToTheFirstCardDoesNotTurnTheOtherOneAround() throws IOException {
    reader.plug("RIV-01_after", 8);
    reader.run("RIV-01");
    reader.plug("RIV-01_after", 16);
    reader.run("RIV-02");

    reader.run("RIV-01");

    // Its first eight were planned first; its last eight came after those of the other card.
    assertThat(duplicates(reader.media("riv-02"))).hasSize(8);
    assertThat(duplicates(reader.media("riv-01"))).hasSize(8);
  }

  @Test
  void copiesWithinACopyPointToTheFirstOfAll() throws IOException {
    List<Path> files = reader.plug("RIV-01_after", 8);
    Files.copy(files.get(0), files.get(0).resolveSibling("ZZ_COPY.JPG"));
    reader.run("RIV-01");

    reader.run("RIV-02");

    assertThat(duplicates(reader.media("riv-01"))).hasSize(1);
    List<String> originals = duplicates(reader.media("riv-02"));
    assertThat(originals).hasSize(9);
    String first = duplicates(reader.media("riv-01")).get(0);
    assertThat(originals.stream().filter(first::equals).count()).isEqualTo(2);
  }

  @Test
  void hashesThatADiskHasDamagedAreMadeAgain() throws IOException {
    reader.plug("RIV-01_after", 8);
    reader.run("RIV-01");
    Files.writeString(reader.out.resolve("_trapline/hashes/riv-01.txt"), "chunks ");

    reader.run("RIV-02");

    assertThat(duplicates(reader.media("riv-02"))).hasSize(8);
  }
}
