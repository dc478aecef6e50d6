package org.trapline.transforms.publish;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.models.detect.RelativeBox;
import org.trapline.models.folder.LabelKind;
import org.trapline.models.folder.LabelLine;
import org.trapline.models.folder.SetRules;
import org.trapline.models.folder.Taxon;
import org.trapline.models.species.Candidate;
import org.trapline.models.speciesnet.Classes;
import org.trapline.models.speciesnet.Detection;
import org.trapline.models.speciesnet.GoldenPhotos;
import org.trapline.models.speciesnet.LabelFile;
import org.trapline.models.speciesnet.Prediction;
import org.trapline.models.speciesnet.PredictionsReader;
import org.trapline.models.speciesnet.SpeciesNetAnswer;
import org.trapline.models.speciesnet.SpeciesNetLabel;
import org.trapline.schemas.BoxFacts;
import org.trapline.schemas.CameraFacts;
import org.trapline.schemas.ErrorCode;
import org.trapline.schemas.FileFacts;
import org.trapline.schemas.JudgedBox;
import org.trapline.schemas.JudgedBy;
import org.trapline.schemas.JudgedMedia;
import org.trapline.schemas.Labels;
import org.trapline.schemas.MediaRow;
import org.trapline.schemas.PictureFacts;
import org.trapline.schemas.TimestampSource;
import org.trapline.schemas.parquet.RecordTable;
import org.trapline.transforms.plan.Chunk;
import org.trapline.transforms.plan.ChunkFile;
import org.trapline.transforms.plan.DeploymentPlan;
import org.trapline.transforms.plan.MediaRef;
import org.trapline.transforms.plan.PlannedFile;
import org.trapline.transforms.write.ResultFolder;
import org.trapline.transforms.write.ResultNames;

/**
 * The published inputs of SpeciesNet's ensemble, as facts of a chunk, through publishing: the
 * tables must hold the published predictions.
 */
@Tag("realdata")
class SpeciesNetGoldenTest {
  private static final RecordTable<MediaRow> MEDIA = RecordTable.of(MediaRow.class);

  @TempDir Path out;

  @ParameterizedTest
  @ValueSource(strings = {"predictions_with_errors_v4a.json", "predictions_with_errors_v4b.json"})
  void theTablesHoldThePublishedPredictions(String file) throws IOException {
    List<Prediction> published = PredictionsReader.read(GoldenPhotos.data(file));
    assertThat(published).hasSize(19);
    int answered = 0;
    for (int i = 0; i < published.size(); i++) {
      Prediction prediction = published.get(i);
      MediaRow row = publish(out.resolve("" + i), prediction);
      SpeciesNetAnswer answer = prediction.answer();
      if (answer == null) {
        assertThat(row.ensemble().ensembleLabel()).isNull();
        continue;
      }
      answered++;
      assertThat(row.ensemble().ensembleLabel()).isEqualTo(answer.label());
      assertThat(row.ensemble().ensembleScore()).isEqualTo(answer.score());
      assertThat(row.ensemble().ensembleSource()).isEqualTo(answer.source());
      assertThat(row.labels())
          .isEqualTo(labels(Objects.requireNonNull(prediction.classes()).best()));
    }
    assertThat(answered).isEqualTo(16);
  }

  private static MediaRow publish(Path folder, Prediction prediction) throws IOException {
    ResultFolder result = ResultFolder.at(folder.toString());
    List<String> taxonomy =
        LabelFile.read(GoldenPhotos.data("taxonomy_release.txt")).stream()
            .map(SpeciesNetLabel::line)
            .toList();
    new SpeciesNetLists("4.0.0a", SetRules.SPECIESNET, taxonomy, Map.of()).store(result);
    KnownLabels.store(
        result,
        taxonomy.stream().map(line -> new LabelLine(line, LabelKind.ANIMAL, Taxon.NONE)).toList());
    PlannedFile file = new PlannedFile("m1", "photo.jpg", 10, 0);
    DeploymentPlan plan =
        new DeploymentPlan("D", "d", List.of()).with(LocalDate.of(2026, 1, 1), List.of(file), 128);
    Chunk chunk =
        new Chunk(plan.chunks().get(0).id(), "D", "d", List.of(new MediaRef(file, "photo.jpg")));
    ChunkFile.commit(result, chunk, List.of(facts(prediction)), "any");
    new PublishDeployment(
            result,
            new PublishRules(
                new Cuts(0.2f, 0.2f, 0.2f, 0.5f, 0.5f),
                Map.of(),
                prediction.request().place(),
                DuplicateChoice.MARK))
        .publish(plan);
    return MEDIA.readAll(result.input(ResultNames.table("media", "d"))).get(0);
  }

  /** What a chunk would hold of the photo: boxes in 32 bits, the five best labels. */
  private static JudgedMedia facts(Prediction prediction) {
    Classes classes = prediction.classes();
    List<JudgedBox> boxes = new ArrayList<>();
    if (prediction.detections() != null) {
      prediction.detections().forEach(detection -> boxes.add(box(detection)));
    }
    return new JudgedMedia(
        "m1",
        new FileFacts("photo.jpg", "photo.jpg", 10, null, "image/jpeg", 2048, 1536),
        null,
        TimestampSource.NONE,
        null,
        CameraFacts.NONE,
        PictureFacts.NONE,
        null,
        true,
        boxes,
        classes == null ? Labels.NONE : labels(classes.best()),
        JudgedBy.NOBODY,
        null,
        "",
        classes == null ? ErrorCode.UNREADABLE : null,
        null);
  }

  private static JudgedBox box(Detection detection) {
    RelativeBox box = detection.box();
    return new JudgedBox(
        detection.category(),
        (float) detection.score(),
        new BoxFacts((float) box.x(), (float) box.y(), (float) box.width(), (float) box.height()),
        Labels.NONE,
        null);
  }

  private static Labels labels(List<Candidate> best) {
    return new Labels(
        best.get(0).label(), (float) best.get(0).score(),
        best.get(1).label(), (float) best.get(1).score(),
        best.get(2).label(), (float) best.get(2).score(),
        best.get(3).label(), (float) best.get(3).score(),
        best.get(4).label(), (float) best.get(4).score());
  }
}
