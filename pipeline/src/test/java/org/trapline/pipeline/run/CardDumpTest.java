package org.trapline.pipeline.run;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.models.pixels.ContentHash;
import org.trapline.pipeline.settings.CardSettings;
import org.trapline.pipeline.settings.JudgeSettings;
import org.trapline.pipeline.settings.PublishSettings;
import org.trapline.pipeline.settings.RunSettings;
import org.trapline.pipeline.settings.WorkSettings;
import org.trapline.schemas.MediaLabel;
import org.trapline.transforms.find.InputException;
import org.trapline.transforms.judge.ThumbnailChoice;
import org.trapline.transforms.write.ResultFolder;

/** The whole job on parts of the example card dump, with the starter models. */
class CardDumpTest {
  private static final Path ROOT = Path.of(System.getProperty("trapline.root"));
  private static final Path DUMP = ROOT.resolve("examples/card-dump");
  private static final Path STARTER = ROOT.resolve("models/starter");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

  @TempDir Path work;

  private Path mount;
  private Path out;

  @BeforeEach
  void makeAMountPoint() throws IOException {
    mount = Files.createDirectories(work.resolve("mnt/card"));
    out = work.resolve("out");
  }

  /** Puts the first files of one of the example's cards into the mount point. */
  private void plug(String card, int files) throws IOException {
    unplug();
    try (Stream<Path> all = Files.walk(DUMP.resolve(card))) {
      for (Path file : all.filter(Files::isRegularFile).sorted().limit(files).toList()) {
        Path target = mount.resolve(DUMP.resolve(card).relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  private void unplug() throws IOException {
    try (Stream<Path> all = Files.walk(mount)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
  }

  private RunOutcome run(@Nullable String deployment, int workers) throws IOException {
    return run(deployment, workers, STARTER.resolve("blank-filter"));
  }

  private RunOutcome run(@Nullable String deployment, int workers, @Nullable Path filter)
      throws IOException {
    RunSettings settings =
        new RunSettings(
            new CardSettings(List.of(mount.toString()), deployment, null, null, 0),
            new JudgeSettings(filter, null, STARTER.resolve("species"), "auto", "cpu"),
            PublishSettings.DEFAULT,
            new WorkSettings(out.toString(), workers, 8, 0.5, ThumbnailChoice.ANIMALS, 150));
    return CardDump.run(
        settings,
        PipelineOptionsFactory.fromArgs("--targetParallelism=" + workers).create(),
        CLOCK,
        RunListener.NONE);
  }

  /** Hash of every file below a folder of the result, by name. */
  private Map<String, String> contents(String folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> all = Files.walk(out.resolve(folder))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        contents.put(out.relativize(file).toString(), ContentHash.of(Files.readAllBytes(file)));
      }
    }
    return contents;
  }

  private Map<String, FileTime> times(String folder) throws IOException {
    Map<String, FileTime> times = new TreeMap<>();
    try (Stream<Path> all = Files.walk(out.resolve(folder))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        times.put(out.relativize(file).toString(), Files.getLastModifiedTime(file));
      }
    }
    return times;
  }

  @Test
  void everyFileFoundHasARowAndTheSourceIsAsItWas() throws IOException {
    plug("RIV-02_before", 100);
    Map<String, FileTime> before = sourceTimes();

    RunOutcome outcome = run("RIV-02", 2);

    assertThat(outcome.books().found()).isEqualTo(before.size() - outcomeOthers(outcome));
    assertThat(outcome.books().rows()).isEqualTo(outcome.books().found());
    assertThat(outcome.books().count(MediaLabel.FAILED)).isEqualTo(2);
    assertThat(Files.exists(out.resolve("_SUCCESS.json"))).isTrue();
    assertThat(sourceTimes()).isEqualTo(before);
  }

  private static long outcomeOthers(RunOutcome outcome) {
    return outcome.plan().found().deployments().get(0).otherFiles().values().stream()
            .mapToLong(Long::longValue)
            .sum()
        + outcome.plan().found().passedOver().values().stream().mapToLong(Long::longValue).sum();
  }

  private Map<String, FileTime> sourceTimes() throws IOException {
    Map<String, FileTime> times = new TreeMap<>();
    try (Stream<Path> all = Files.walk(mount)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        times.put(mount.relativize(file).toString(), Files.getLastModifiedTime(file));
      }
    }
    return times;
  }

  @Test
  void whatADeadRunLeftHalfWrittenIsClearedAway() throws IOException {
    plug("RIV-01_before", 3);
    Path half = out.resolve("_trapline/tmp/0b2c.tmp");
    Files.createDirectories(half.getParent());
    Files.writeString(half, "half a ta");

    run("RIV-01", 1);

    assertThat(Files.exists(half)).isFalse();
  }

  @Test
  void aSecondRunJudgesNothingAgainAndChangesNoTable() throws IOException {
    plug("RIV-01_before", 24);
    run("RIV-01", 2);
    Map<String, FileTime> chunks = times("_trapline/chunks");
    Map<String, FileTime> tables = times("media");

    RunOutcome again = run("RIV-01", 2);

    assertThat(again.plan().pending()).isEmpty();
    assertThat(times("_trapline/chunks")).isEqualTo(chunks);
    assertThat(times("media")).isEqualTo(tables);
    assertThat(Files.exists(out.resolve("_SUCCESS.json"))).isTrue();
  }

  @Test
  void workersDoNotChangeARow() throws IOException {
    plug("RIV-01_before", 24);
    run("RIV-01", 1);
    Map<String, String> one = contents("media");
    one.putAll(contents("detections"));
    one.putAll(contents("_trapline/chunks"));
    out = work.resolve("out3");

    run("RIV-01", 3);
    Map<String, String> three = contents("media");
    three.putAll(contents("detections"));
    three.putAll(contents("_trapline/chunks"));

    assertThat(three).isEqualTo(one);
  }

  @Test
  void aRunThatDiedContinuesToTheSameTables() throws IOException {
    plug("RIV-01_before", 24);
    run("RIV-01", 2);
    Map<String, String> undisturbed = contents("media");
    undisturbed.putAll(contents("detections"));
    Map<String, FileTime> chunks = times("_trapline/chunks");
    // What a death in the middle leaves: some chunks, no tables, litter.
    String lost = chunks.keySet().iterator().next();
    Files.delete(out.resolve(lost));
    Files.delete(out.resolve("media/deployment=riv-01/part-0.parquet"));
    Files.delete(out.resolve("_SUCCESS.json"));
    Files.write(out.resolve("_trapline/tmp/abandoned.tmp"), new byte[] {1});

    RunOutcome outcome = run("RIV-01", 2);

    assertThat(outcome.plan().pending()).hasSize(1);
    Map<String, String> resumed = contents("media");
    resumed.putAll(contents("detections"));
    assertThat(resumed).isEqualTo(undisturbed);
    chunks.remove(lost);
    assertThat(times("_trapline/chunks").entrySet()).containsAtLeastElementsIn(chunks.entrySet());
  }

  @Test
  void cardsFromOneMountPointStayApartAndAreLeftAlone() throws IOException {
    plug("RIV-01_before", 16);
    run("RIV-01", 2);
    Map<String, FileTime> first = times("media/deployment=riv-01");
    Map<String, FileTime> chunks = times("_trapline/chunks/riv-01");

    plug("RIV-02_before", 16);
    RunOutcome second = run("RIV-02", 2);
    plug("RIV-01_after", 16);
    RunOutcome third = run("RIV-03", 2);

    assertThat(second.books().rows()).isEqualTo(32);
    assertThat(third.books().rows()).isEqualTo(32 + third.plan().found().files());
    assertThat(times("media/deployment=riv-01")).isEqualTo(first);
    assertThat(times("_trapline/chunks/riv-01")).isEqualTo(chunks);
  }

  @Test
  void newFilesOfADeploymentAreJudgedAndTheOldOnesKept() throws IOException {
    plug("RIV-01_before", 10);
    run("RIV-01", 2);
    Map<String, FileTime> chunks = times("_trapline/chunks");
    plug("RIV-01_before", 20);

    RunOutcome more = run("RIV-01", 2);

    assertThat(more.plan().pendingFiles()).isEqualTo(10);
    assertThat(more.books().rows()).isEqualTo(20);
    assertThat(times("_trapline/chunks").entrySet()).containsAtLeastElementsIn(chunks.entrySet());
  }

  @Test
  void anotherCardUnderTheSameNameStops() throws IOException {
    plug("RIV-01_before", 12);
    run("RIV-01", 2);
    plug("RIV-01_after", 12);

    InputException stopped = assertThrows(InputException.class, () -> run("RIV-01", 2));

    assertThat(stopped).hasMessageThat().contains("looks like another card");
    assertThat(stopped).hasMessageThat().contains("--deployment");
  }

  @Test
  void otherModelsNeverMixWithTheResult() throws IOException {
    plug("RIV-01_before", 8);
    run("RIV-01", 2);

    InputException stopped = assertThrows(InputException.class, () -> run("RIV-01", 2, null));

    assertThat(stopped).hasMessageThat().contains("filter was starter-blank-filter");
    assertThat(stopped).hasMessageThat().contains("--new-run");
  }

  @Test
  void aChangedThresholdIsAppliedWithoutThePhotos() throws IOException {
    plug("RIV-01_after", 20);
    long animals = run("RIV-01", 2).books().count(MediaLabel.ANIMAL);
    assertThat(animals).isGreaterThan(0);
    unplug();

    long fewer =
        Republish.run(
                ResultFolder.at(out.toString()),
                new PublishSettings(1f, null, null, null, null, null),
                CLOCK,
                RunListener.NONE)
            .count(MediaLabel.ANIMAL);

    assertThat(fewer).isLessThan(animals);
    assertThat(VerifyResult.of(ResultFolder.at(out.toString())).problems()).isEmpty();
  }

  @Test
  void verifyNamesAChunkThatADiskHasBroken() throws IOException {
    plug("RIV-01_before", 16);
    run("RIV-01", 2);
    Path chunk = out.resolve(times("_trapline/chunks").keySet().iterator().next());
    Files.write(chunk, new byte[] {0, 0, 0, 0});

    List<String> problems = VerifyResult.of(ResultFolder.at(out.toString())).problems();

    assertThat(problems).hasSize(1);
    assertThat(problems.get(0)).contains(String.valueOf(chunk.getFileName()));
  }
}
