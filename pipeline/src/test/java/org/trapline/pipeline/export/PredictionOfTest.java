package org.trapline.pipeline.export;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.trapline.models.detect.RelativeBox;
import org.trapline.models.species.Candidate;
import org.trapline.models.speciesnet.Prediction;
import org.trapline.schemas.BoxFacts;
import org.trapline.schemas.CameraFacts;
import org.trapline.schemas.CaptureTime;
import org.trapline.schemas.Category;
import org.trapline.schemas.DeploymentCounts;
import org.trapline.schemas.DeploymentRow;
import org.trapline.schemas.DetectionRow;
import org.trapline.schemas.EnsembleAnswer;
import org.trapline.schemas.ErrorCode;
import org.trapline.schemas.FileFacts;
import org.trapline.schemas.JudgedBy;
import org.trapline.schemas.Labels;
import org.trapline.schemas.MediaLabel;
import org.trapline.schemas.MediaRow;
import org.trapline.schemas.PictureFacts;
import org.trapline.schemas.SiteCountry;
import org.trapline.schemas.SitePosition;
import org.trapline.schemas.TaxonFacts;
import org.trapline.schemas.TimestampSource;
import org.trapline.schemas.Verdict;

class PredictionOfTest {
  private static final String OTTER = "1;mammalia;carnivora;mustelidae;lutra;lutra;otter";
  private static final Labels FIVE =
      new Labels(OTTER, 0.5f, "b", 0.25f, "c", 0.125f, "d", 0.0625f, "e", 0.03125f);
  private static final DeploymentRow DEPLOYMENT =
      new DeploymentRow(
          "RIV-01",
          "riv-01",
          null,
          null,
          new SitePosition(52.5, 13.4),
          new SiteCountry("USA", "NY"),
          null,
          null,
          null,
          0,
          null,
          null,
          null,
          null,
          new DeploymentCounts(0, 0, 0, 0, 0, 0, 0, 0, null, null));

  private static MediaRow media(Labels labels, JudgedBy judges, @Nullable ErrorCode error) {
    return new MediaRow(
        "RIV-01",
        null,
        null,
        "m1",
        null,
        new FileFacts("a.jpg", "DCIM/a.jpg", 10, null, "image/jpeg", 1000, 500),
        new CaptureTime(null, null, null, null, null, TimestampSource.NONE, true, 0),
        CameraFacts.NONE,
        PictureFacts.NONE,
        new Verdict(0, 0, 0, null, null, null, null, MediaLabel.ANIMAL, null, null),
        labels,
        new EnsembleAnswer(null, null, null),
        judges,
        null,
        "",
        error,
        null);
  }

  private static JudgedBy judges(@Nullable String detector) {
    return new JudgedBy(null, null, detector, "5a", "speciesnet", "4.0.1a 0123456789ab");
  }

  private static DetectionRow box(int index, BoxFacts box, @Nullable Float score, Labels labels) {
    return new DetectionRow(
        "RIV-01",
        null,
        "m1",
        null,
        null,
        null,
        null,
        null,
        "m1-" + index,
        index,
        Category.ANIMAL,
        score,
        true,
        box,
        labels.label1(),
        TaxonFacts.NONE,
        labels.score1(),
        null,
        null,
        labels,
        null,
        null);
  }

  private static Prediction of(MediaRow media, DetectionRow... rows) {
    return PredictionOf.row(media, List.of(rows), DEPLOYMENT);
  }

  @Test
  void carriesPathPlaceFiveClassesAndEveryBox() {
    Prediction prediction =
        of(
            media(Labels.NONE, judges("boxes"), null),
            box(0, new BoxFacts(0.1f, 0.2f, 0.3f, 0.4f), 0.75f, FIVE),
            box(1, new BoxFacts(0f, 0f, 0.1f, 0.1f), 0.0625f, Labels.NONE));

    assertThat(prediction.request().filepath()).isEqualTo("RIV-01/DCIM/a.jpg");
    assertThat(prediction.request().latitude()).isEqualTo(52.5);
    assertThat(prediction.request().place().region()).isEqualTo("NY");
    assertThat(prediction.modelVersion()).isEqualTo("4.0.1a");
    assertThat(prediction.classes().best()).hasSize(5);
    assertThat(prediction.classes().best().get(0)).isEqualTo(new Candidate(OTTER, 0.5));
    assertThat(prediction.detections()).hasSize(2);
    assertThat(prediction.answer()).isNull();
    assertThat(prediction.failures()).isEmpty();
  }

  @Test
  void givesBoxesAtWholePixelsTheirExactNumbersBack() {
    // 0.1 in 32 bits is not a tenth; the pixels 100 to 400 are what was meant.
    RelativeBox whole =
        of(
                media(Labels.NONE, judges("boxes"), null),
                box(0, new BoxFacts(0.1f, 0.2f, 0.3f, 0.4f), 0.75f, Labels.NONE))
            .detections()
            .get(0)
            .box();
    assertThat(whole)
        .isEqualTo(RelativeBox.of(100, 100, 400, 300, new RelativeBox.Size(1000, 500)));
    RelativeBox between =
        of(
                media(Labels.NONE, judges("boxes"), null),
                box(0, new BoxFacts(0.1003f, 0.2f, 0.3f, 0.4f), 0.75f, Labels.NONE))
            .detections()
            .get(0)
            .box();
    assertThat(between).isEqualTo(new RelativeBox(0.1003f, 0.2f, 0.3f, 0.4f));
  }

  @Test
  void leavesOutWhatNoModelSaid() {
    Prediction rejected = of(media(Labels.NONE, JudgedBy.NOBODY, null));
    assertThat(rejected.classes()).isNull();
    assertThat(rejected.detections()).isNull();
    assertThat(rejected.modelVersion()).isNull();
    Prediction scene =
        of(media(FIVE, judges(null), null), box(0, BoxFacts.WHOLE_SCENE, null, FIVE));
    assertThat(scene.classes().best().get(0).label()).isEqualTo(OTTER);
    assertThat(scene.detections()).isNull();
    Prediction nothing = of(media(Labels.NONE, judges("boxes"), null));
    assertThat(nothing.detections()).isEmpty();
  }

  @Test
  void aFileThatCouldNotBeReadFailedInBothParts() {
    assertThat(of(media(Labels.NONE, JudgedBy.NOBODY, ErrorCode.UNREADABLE)).failures())
        .isEqualTo(Set.of(Prediction.Component.CLASSIFIER, Prediction.Component.DETECTOR));
    assertThat(of(media(Labels.NONE, JudgedBy.NOBODY, ErrorCode.VIDEO_NOT_JUDGED)).failures())
        .isEmpty();
  }
}
