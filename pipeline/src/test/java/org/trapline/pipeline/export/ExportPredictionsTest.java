package org.trapline.pipeline.export;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.models.speciesnet.Prediction;
import org.trapline.models.speciesnet.PredictionsReader;
import org.trapline.pipeline.run.CardDump;
import org.trapline.pipeline.run.RunListener;
import org.trapline.pipeline.run.RunOutcome;
import org.trapline.pipeline.settings.CardSettings;
import org.trapline.pipeline.settings.JudgeSettings;
import org.trapline.pipeline.settings.PublishSettings;
import org.trapline.pipeline.settings.RunSettings;
import org.trapline.pipeline.settings.WorkSettings;
import org.trapline.transforms.find.InputException;
import org.trapline.transforms.judge.ThumbnailChoice;
import org.trapline.transforms.write.ResultFolder;

class ExportPredictionsTest {
  private static final Path ROOT = Path.of(System.getProperty("trapline.root"));
  private static final Path STARTER = ROOT.resolve("models/starter");

  @TempDir Path folder;

  @Test
  void everyFileOfARunHasAnEntryThatIsReadAgain() throws IOException {
    String dump = ROOT.resolve("examples/card-dump").toString();
    ResultFolder result = ResultFolder.at(folder.resolve("out").toString());
    RunOutcome outcome =
        CardDump.run(
            new RunSettings(
                new CardSettings(List.of(dump), null, null, null, 6),
                new JudgeSettings(
                    STARTER.resolve("blank-filter"),
                    null,
                    STARTER.resolve("species"),
                    "none",
                    "cpu"),
                PublishSettings.DEFAULT,
                new WorkSettings(result.spec(), 2, 8, 1, ThumbnailChoice.NONE, 100)),
            PipelineOptionsFactory.fromArgs("--targetParallelism=2").create(),
            Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC),
            RunListener.NONE);
    Path file = folder.resolve("predictions.json");

    assertThat(ExportPredictions.write(result, file)).isEqualTo(outcome.books().found());

    List<Prediction> read = PredictionsReader.read(file);
    assertThat(read).hasSize((int) outcome.books().found());
    assertThat(read.stream().anyMatch(prediction -> prediction.classes() != null)).isTrue();
    assertThat(read.get(0).request().filepath()).startsWith("RIV-01_after/DCIM/");
  }

  @Test
  void refusesAFolderWithoutAResult() {
    InputException error =
        assertThrows(
            InputException.class,
            () ->
                ExportPredictions.write(
                    ResultFolder.at(folder.toString()), folder.resolve("p.json")));
    assertThat(error).hasMessageThat().contains("holds no finished result");
  }
}
