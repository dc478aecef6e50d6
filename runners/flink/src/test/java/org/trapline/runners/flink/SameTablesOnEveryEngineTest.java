package org.trapline.runners.flink;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.beam.runners.flink.FlinkPipelineOptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.pipeline.run.RunOutcome;
import org.trapline.pipeline.settings.JudgeSettings;
import org.trapline.runners.options.BeamOptions;
import org.trapline.runners.options.RunnerChoice;
import org.trapline.runners.tables.ParquetRows;
import org.trapline.runners.tables.WholeJob;
import org.trapline.transforms.books.Books;
import org.trapline.transforms.write.ResultNames;

/**
 * The whole job on the example card dump with the starter models, on both engines with the settings
 * of the command line, shared out differently: two workers on one, three on the other.
 */
class SameTablesOnEveryEngineTest {
  private static final Path ROOT = Path.of(System.getProperty("trapline.root"));

  /** About a dozen chunks, so that there is something to share out. */
  private static final int CHUNK_FILES = 16;

  private static final String CHUNKS = "_trapline/chunks";

  @TempDir static Path onDirect;
  @TempDir static Path onFlink;
  @TempDir Path halfDone;

  private static RunOutcome direct;
  private static RunOutcome flink;

  @BeforeAll
  static void runOnBoth() throws IOException {
    direct = run(RunnerChoice.DIRECT, 2, onDirect);
    flink = run(RunnerChoice.FLINK, 3, onFlink);
  }

  @Test
  void flinkIsEmbeddedAndHasAllWorkers() {
    FlinkPipelineOptions options =
        BeamOptions.of(RunnerChoice.FLINK, 3, List.of()).as(FlinkPipelineOptions.class);
    assertThat(options.getFlinkMaster()).isEqualTo("[local]");
    assertThat(BeamOptions.isElsewhere(RunnerChoice.FLINK, List.of())).isFalse();
    assertThat(options.getParallelism()).isEqualTo(3);
    assertThat(options.getObjectReuse()).isTrue();
    assertThat(options.getFasterCopy()).isTrue();
    assertThat(Path.of(options.getFlinkConfDir()).resolve("config.yaml").toFile().isFile())
        .isTrue();
  }

  @Test
  void aClusterIsGivenTheJobJarAndNothingThatIsForTheEmbeddedOne() {
    List<String> typed = List.of("--flinkMaster=flink.example:8081");
    FlinkPipelineOptions options =
        BeamOptions.of(RunnerChoice.FLINK, 3, typed).as(FlinkPipelineOptions.class);
    assertThat(BeamOptions.isElsewhere(RunnerChoice.FLINK, typed)).isTrue();
    assertThat(options.getFlinkMaster()).isEqualTo("flink.example:8081");
    assertThat(options.getFilesToStage()).containsExactly(System.getProperty("trapline.job"));
    assertThat(options.getFlinkConfDir()).isNull();
    assertThat(options.getParallelism()).isEqualTo(3);
  }

  @Test
  void bothEnginesHadTheSameManyChunksToShareOut() {
    assertThat(direct.plan().pending().size()).isAtLeast(10);
    assertThat(flink.plan().pending()).isEqualTo(direct.plan().pending());
  }

  @Test
  void theTablesAreEqualRowForRow() throws IOException {
    ParquetRows one = ParquetRows.of(onDirect);
    ParquetRows other = ParquetRows.of(onFlink);

    assertThat(one.differencesFrom(other)).isEmpty();
    for (String table : List.of("media", "detections", "thumbnails", "deployments.parquet")) {
      assertWithMessage(table).that(one.count(table)).isGreaterThan(0);
    }
    assertThat(one.count("deployments.parquet")).isEqualTo(4);
  }

  @Test
  void theBooksBalanceOnBoth() throws IOException {
    for (Path result : List.of(onDirect, onFlink)) {
      Books books = result.equals(onDirect) ? direct.books() : flink.books();
      assertThat(books.problems()).isEmpty();
      assertThat(books.rows()).isEqualTo(books.found());
      assertThat(ParquetRows.of(result).count("media")).isEqualTo(books.found());
      assertThat(Files.exists(result.resolve(ResultNames.SUCCESS))).isTrue();
    }
    assertThat(flink.books()).isEqualTo(direct.books());
  }

  @Test
  void theOtherEngineFindsNothingLeftToDo() throws IOException {
    assertNothingIsDone(RunnerChoice.FLINK, 1, onDirect);
    assertNothingIsDone(RunnerChoice.DIRECT, 1, onFlink);
  }

  @Test
  void whatOneEngineLeavesTheOtherFinishes() throws IOException {
    copyAsIfKilledHalfway(onDirect, halfDone);
    SortedMap<String, FileTime> before = committed(halfDone);

    RunOutcome finished = run(RunnerChoice.FLINK, 2, halfDone);

    assertThat(before).isNotEmpty();
    assertThat(finished.plan().pending()).hasSize(direct.plan().pending().size() - before.size());
    assertThat(committed(halfDone)).containsAtLeastEntriesIn(before);
    assertThat(ParquetRows.of(halfDone).differencesFrom(ParquetRows.of(onDirect))).isEmpty();
  }

  /** Every second chunk is committed and nothing is published. */
  private static void copyAsIfKilledHalfway(Path from, Path to) throws IOException {
    int chunks = 0;
    for (Path file : files(from.resolve("_trapline"))) {
      boolean keep = !file.startsWith(from.resolve(ResultNames.published()));
      if (file.startsWith(from.resolve(CHUNKS))) {
        keep = chunks++ % 2 == 0;
      }
      if (keep) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  private static void assertNothingIsDone(RunnerChoice runner, int workers, Path result)
      throws IOException {
    SortedMap<String, FileTime> before = committed(result);
    RunOutcome again = run(runner, workers, result);
    assertThat(again.plan().pending()).isEmpty();
    assertThat(before).isNotEmpty();
    assertThat(committed(result)).isEqualTo(before);
  }

  /** Chunks and tables with the time of their last change. */
  private static SortedMap<String, FileTime> committed(Path result) throws IOException {
    SortedMap<String, FileTime> times = new TreeMap<>();
    for (Path file : files(result)) {
      if (file.startsWith(result.resolve(CHUNKS)) || file.endsWith("part-0.parquet")) {
        times.put(result.relativize(file).toString(), Files.getLastModifiedTime(file));
      }
    }
    return times;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static RunOutcome run(RunnerChoice runner, int workers, Path result) throws IOException {
    Path starter = ROOT.resolve("models/starter");
    JudgeSettings models =
        new JudgeSettings(
            starter.resolve("blank-filter"), null, starter.resolve("species"), "auto", "cpu");
    return WholeJob.on(runner, workers)
        .run(ROOT.resolve("examples/card-dump"), models, CHUNK_FILES, result);
  }
}
