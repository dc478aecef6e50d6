package org.trapline.runners.flink;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.pipeline.settings.JudgeSettings;
import org.trapline.runners.options.RunnerChoice;
import org.trapline.runners.tables.ParquetRows;
import org.trapline.runners.tables.WholeJob;

/** Real photos and a real detector: scores that a drawn scene would not bring out. */
@Tag("realdata")
@Tag("slow")
class SamePhotosOnEveryEngineTest {
  private static final Path DATA = Path.of(System.getProperty("trapline.realdata"));

  @TempDir Path onDirect;
  @TempDir Path onFlink;

  @Test
  void everyScoreAndEveryBoxIsEqual() throws IOException {
    assumeTrue(Files.isDirectory(DATA), "real data absent: skipped");
    Path photos = DATA.resolve("photos/google__cameratrapai");
    JudgeSettings models =
        new JudgeSettings(null, DATA.resolve("models/yolov8n_int8_640.onnx"), null, "none", "cpu");

    WholeJob.on(RunnerChoice.DIRECT, 2).run(photos, models, 4, onDirect);
    WholeJob.on(RunnerChoice.FLINK, 3).run(photos, models, 4, onFlink);

    ParquetRows direct = ParquetRows.of(onDirect);
    assertThat(direct.differencesFrom(ParquetRows.of(onFlink))).isEmpty();
    assertThat(direct.count("media")).isEqualTo(10);
    assertThat(direct.count("detections")).isGreaterThan(0);
  }
}
