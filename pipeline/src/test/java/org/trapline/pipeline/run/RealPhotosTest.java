package org.trapline.pipeline.run;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.pipeline.settings.CardSettings;
import org.trapline.pipeline.settings.JudgeSettings;
import org.trapline.pipeline.settings.PublishSettings;
import org.trapline.pipeline.settings.RunSettings;
import org.trapline.pipeline.settings.WorkSettings;
import org.trapline.schemas.MediaLabel;
import org.trapline.transforms.judge.ThumbnailChoice;

@Tag("realdata")
class RealPhotosTest {
  @TempDir Path out;

  @Test
  void everyPhotoHasARow() throws IOException {
    Path data = Path.of(System.getProperty("trapline.realdata"));
    assumeTrue(Files.isDirectory(data), "real data absent: skipped");
    RunSettings settings =
        new RunSettings(
            new CardSettings(List.of(data.resolve("photos").toString()), null, null, null, 0),
            new JudgeSettings(
                null, data.resolve("models/yolov8n_int8_640.onnx"), null, "none", "cpu"),
            new PublishSettings(0.1f, 0.1f, 0.1f, null, null, null),
            new WorkSettings(out.toString(), 2, 32, 0.05, ThumbnailChoice.ANIMALS, 150));

    RunOutcome outcome =
        CardDump.run(
            settings,
            PipelineOptionsFactory.fromArgs("--targetParallelism=2").create(),
            Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC),
            RunListener.NONE);

    System.out.println(outcome.books() + " " + outcome.seconds());
    assertThat(outcome.books().rows()).isEqualTo(677);
    assertThat(outcome.books().count(MediaLabel.FAILED)).isEqualTo(0);
  }
}
