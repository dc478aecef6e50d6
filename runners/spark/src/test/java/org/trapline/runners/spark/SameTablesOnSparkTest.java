package org.trapline.runners.spark;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.beam.runners.spark.SparkPipelineOptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.pipeline.run.RunOutcome;
import org.trapline.pipeline.settings.JudgeSettings;
import org.trapline.runners.options.BeamOptions;
import org.trapline.runners.options.RunnerChoice;
import org.trapline.runners.tables.ParquetRows;
import org.trapline.runners.tables.WholeJob;
import org.trapline.transforms.write.ResultNames;

/** The whole job on the example card dump with the starter models, on Spark embedded and Direct. */
class SameTablesOnSparkTest {
  private static final Path ROOT = Path.of(System.getProperty("trapline.root"));

  /** About a dozen chunks, so that there is something to share out. */
  private static final int CHUNK_FILES = 16;

  @TempDir static Path onDirect;
  @TempDir static Path onSpark;

  private static RunOutcome direct;
  private static RunOutcome spark;

  @BeforeAll
  static void runOnBoth() throws IOException {
    direct = run(RunnerChoice.DIRECT, onDirect);
    spark = run(RunnerChoice.SPARK, onSpark);
  }

  @Test
  void sparkIsEmbeddedAndHasAllWorkers() {
    SparkPipelineOptions options =
        BeamOptions.of(RunnerChoice.SPARK, 3, List.of()).as(SparkPipelineOptions.class);
    assertThat(options.getSparkMaster()).isEqualTo("local[3]");
  }

  @Test
  void aClusterIsGivenTheJobJarAndTasksForEveryCore() {
    SparkPipelineOptions options =
        BeamOptions.of(RunnerChoice.SPARK, 3, List.of("--sparkMaster=spark://spark.example:7077"))
            .as(SparkPipelineOptions.class);
    assertThat(options.getSparkMaster()).isEqualTo("spark://spark.example:7077");
    assertThat(options.getFilesToStage()).containsExactly(System.getProperty("trapline.job"));
    assertThat(System.clearProperty("spark.cores.max")).isEqualTo("3");
    assertThat(System.clearProperty("spark.default.parallelism")).isEqualTo("12");
  }

  @Test
  void theTablesAreEqualRowForRow() throws IOException {
    ParquetRows one = ParquetRows.of(onDirect);

    assertThat(one.differencesFrom(ParquetRows.of(onSpark))).isEmpty();
    assertThat(one.count("media")).isEqualTo(171);
    assertThat(one.count("detections")).isGreaterThan(0);
  }

  @Test
  void theBooksBalance() throws IOException {
    assertThat(spark.plan().pending()).isEqualTo(direct.plan().pending());
    assertThat(spark.plan().pending().size()).isAtLeast(10);
    assertThat(spark.books()).isEqualTo(direct.books());
    assertThat(spark.books().problems()).isEmpty();
    assertThat(spark.books().rows()).isEqualTo(spark.books().found());
    assertThat(Files.exists(onSpark.resolve(ResultNames.SUCCESS))).isTrue();
  }

  @Test
  void sparkFindsNothingLeftToDoInWhatDirectDid() throws IOException {
    assertThat(run(RunnerChoice.SPARK, onDirect).plan().pending()).isEmpty();
  }

  private static RunOutcome run(RunnerChoice runner, Path result) throws IOException {
    Path starter = ROOT.resolve("models/starter");
    JudgeSettings models =
        new JudgeSettings(
            starter.resolve("blank-filter"), null, starter.resolve("species"), "auto", "cpu");
    return WholeJob.on(runner, 2)
        .run(ROOT.resolve("examples/card-dump"), models, CHUNK_FILES, result);
  }
}
