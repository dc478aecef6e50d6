package org.trapline.pipeline.run;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.pipeline.settings.CardSettings;
import org.trapline.pipeline.settings.JudgeSettings;
import org.trapline.pipeline.settings.PublishSettings;
import org.trapline.pipeline.settings.RunSettings;
import org.trapline.pipeline.settings.WorkSettings;
import org.trapline.schemas.MediaLabel;
import org.trapline.schemas.MediaRow;
import org.trapline.schemas.parquet.RecordTable;
import org.trapline.transforms.judge.ThumbnailChoice;
import org.trapline.transforms.write.ResultFolder;

@Tag("realdata")
class RealPhotosTest {
  @TempDir Path out;

  @Test
  void everyPhotoHasARowWithTheScoreThatOthersPublished() throws IOException {
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

    assertThat(outcome.books().rows()).isEqualTo(677);
    assertThat(outcome.books().count(MediaLabel.FAILED)).isEqualTo(0);
    Map<String, Float> published = published(data.resolve("models/baseline_scores.csv"));
    Map<String, Float> ours = ours();
    assertThat(published.keySet()).containsAtLeastElementsIn(ours.keySet());
    long near =
        ours.entrySet().stream()
            .filter(one -> Math.abs(one.getValue() - published.get(one.getKey())) <= 0.02)
            .count();
    // The rest are boxes whose best class is no animal's: published is the best animal class.
    assertThat(near).isAtLeast(Math.round(677 * 0.99));
  }

  /** Highest animal score of each photo, 0 without a box, by deployment and path. */
  private Map<String, Float> ours() throws IOException {
    Map<String, Float> scores = new HashMap<>();
    ResultFolder result = ResultFolder.at(out.toString());
    for (String folder : result.folders("media")) {
      for (MediaRow row :
          RecordTable.of(MediaRow.class)
              .readAll(result.input("media/" + folder + "/part-0.parquet"))) {
        Float score = row.verdict().maxAnimalScore();
        scores.put(row.deploymentId() + "/" + row.file().filePath(), score == null ? 0 : score);
      }
    }
    return scores;
  }

  private static Map<String, Float> published(Path csv) throws IOException {
    Map<String, Float> scores = new HashMap<>();
    try (CSVParser table =
        CSVParser.parse(csv, UTF_8, CSVFormat.DEFAULT.builder().setHeader().get())) {
      for (CSVRecord row : table) {
        scores.put(row.get("file"), Float.parseFloat(row.get("yolov8n_animal")));
      }
    }
    return scores;
  }
}
