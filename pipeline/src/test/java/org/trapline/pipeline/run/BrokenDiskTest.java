package org.trapline.pipeline.run;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trapline.pipeline.settings.PublishSettings;
import org.trapline.schemas.MediaRow;
import org.trapline.transforms.find.InputException;
import org.trapline.transforms.write.ResultNames;

/** What a disk does to a result's own files: found, named and mended, or told in a sentence. */
class BrokenDiskTest {
  @TempDir Path work;
  private CardReader reader;

  @BeforeEach
  void makeAMountPoint() throws IOException {
    reader = new CardReader(work.resolve("mnt/card"), work.resolve("out"));
  }

  /** What disks do to files, as seen at the next start. */
  private enum Damage {
    EMPTY,
    TRUNCATED,
    ZEROS,
    GARBAGE;

    byte[] to(byte[] file) {
      return switch (this) {
        case EMPTY -> new byte[0];
        case TRUNCATED -> Arrays.copyOf(file, file.length * 2 / 3);
        case ZEROS -> new byte[file.length];
        case GARBAGE -> {
          byte[] garbage = new byte[file.length];
          for (int i = 0; i < garbage.length; i++) {
            garbage[i] = (byte) (i * 31 + 7);
          }
          yield garbage;
        }
      };
    }
  }

  private Path aChunk() throws IOException {
    return reader.out.resolve(reader.times("_trapline/chunks").keySet().iterator().next());
  }

  @ParameterizedTest
  @EnumSource(Damage.class)
  void aDamagedChunkIsNamedAndJudgedAgain(Damage damage) throws IOException {
    reader.plug("RIV-01_after", 20);
    reader.run("RIV-01");
    Path chunk = aChunk();
    byte[] whole = Files.readAllBytes(chunk);
    Map<String, FileTime> others = reader.times("_trapline/chunks");
    others.remove(reader.out.relativize(chunk).toString());
    Files.write(chunk, damage.to(whole));
    String name = String.valueOf(chunk.getFileName());
    List<String> problems = VerifyResult.of(reader.result()).problems();
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0)).contains(name);

    RunOutcome outcome = reader.run("RIV-01");

    assertThat(outcome.plan().remarks().get(0)).contains(name);
    assertThat(outcome.plan().remarks().get(0)).contains("its 8 files are judged again");
    assertThat(outcome.books().rows()).isEqualTo(20);
    assertThat(Files.readAllBytes(chunk)).isEqualTo(whole);
    assertThat(reader.times("_trapline/chunks").entrySet())
        .containsAtLeastElementsIn(others.entrySet());
    assertThat(VerifyResult.of(reader.result()).problems()).isEmpty();
  }

  @Test
  void aFlippedBitIsFoundWhereRowsAreReadAndMendedByTheNextRun() throws IOException {
    reader.plug("RIV-01_after", 20);
    reader.run("RIV-01");
    Path chunk = aChunk();
    byte[] whole = Files.readAllBytes(chunk);
    byte[] flipped = whole.clone();
    flipped[whole.length / 3] ^= 4;
    Files.write(chunk, flipped);
    assertThat(VerifyResult.of(reader.result()).problems()).hasSize(1);
    reader.publish = new PublishSettings(0.9f, null, null, null, null, null);

    UnfinishedRunException stopped =
        assertThrows(UnfinishedRunException.class, () -> reader.run("RIV-01"));

    assertThat(stopped).hasMessageThat().contains(String.valueOf(chunk.getFileName()));
    assertThat(stopped).hasMessageThat().contains("run the same command again");
    assertThat(reader.run("RIV-01").books().rows()).isEqualTo(20);
    assertThat(Files.readAllBytes(chunk)).isEqualTo(whole);
    assertThat(VerifyResult.of(reader.result()).problems()).isEmpty();
  }

  @Test
  void rowsThatAreOnlyInTheTablesAreNotGivenUpForADamagedChunk() throws IOException {
    reader.plug("RIV-01_after", 20);
    reader.run("RIV-01");
    List<MediaRow> before = reader.media("riv-01");
    Files.write(aChunk(), new byte[0]);
    List<Path> files = reader.plug("RIV-01_after", 20);
    Files.delete(files.get(0));

    RunOutcome outcome = reader.run("RIV-01");

    assertThat(outcome.plan().remarks().get(0)).contains("the tables keep their rows");
    assertThat(outcome.plan().pending()).isEmpty();
    assertThat(reader.media("riv-01")).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(Damage.class)
  void aDamagedPlanPartIsNamedWithWhatToDo(Damage damage) throws IOException {
    assertThat(whatIsSaidOf("_trapline/plan/riv-01/part-0001.jsonl", damage))
        .contains("restore it from a backup");
  }

  @ParameterizedTest
  @EnumSource(Damage.class)
  void aDamagedBandFileIsNamedWithWhatToDo(Damage damage) throws IOException {
    reader.bands = "auto";
    assertThat(whatIsSaidOf("_trapline/bands/riv-01/part-0001.json", damage))
        .contains("delete it and run the same command again");
  }

  /** Damages a file of a result with work left, and runs again. */
  private String whatIsSaidOf(String name, Damage damage) throws IOException {
    reader.plug("RIV-01_after", 20);
    reader.run("RIV-01");
    Files.delete(aChunk());
    Path file = reader.out.resolve(name);
    Files.write(file, damage.to(Files.readAllBytes(file)));

    RuntimeException stopped = assertThrows(RuntimeException.class, () -> reader.run("RIV-01"));

    Throwable cause = stopped;
    while (!(cause instanceof InputException)) {
      cause = cause.getCause();
      assertThat(cause).isNotNull();
    }
    assertThat(cause).hasMessageThat().contains(name);
    return String.valueOf(cause.getMessage());
  }

  @Test
  void aPlanWhoseNumbersWereFlippedIsNotBelieved() throws IOException {
    reader.plug("RIV-01_after", 20);
    reader.run("RIV-01");
    Path part = reader.out.resolve("_trapline/plan/riv-01/part-0001.jsonl");
    String text = Files.readString(part);
    int digit = text.indexOf("\"chunk\":\"p0001-c000001") + 48;
    char before = text.charAt(digit);
    char after = before == '0' ? '1' : '0';
    Files.writeString(part, text.substring(0, digit) + after + text.substring(digit + 1));

    assertThrows(InputException.class, () -> reader.run("RIV-01"));
  }

  @Test
  void aWorkListIsWrittenAnewByEachRun() throws IOException {
    reader.plug("RIV-01_after", 20);
    reader.run("RIV-01");
    Files.delete(aChunk());
    Files.writeString(reader.out.resolve(ResultNames.work("riv-01")), "{\"chunk\":");

    assertThat(reader.run("RIV-01").books().rows()).isEqualTo(20);
  }
}
