package org.trapline.pipeline.export;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trapline.models.detect.Box;
import org.trapline.models.detect.RelativeBox;
import org.trapline.models.species.Candidate;
import org.trapline.models.speciesnet.Classes;
import org.trapline.models.speciesnet.Detection;
import org.trapline.models.speciesnet.PhotoRequest;
import org.trapline.models.speciesnet.Place;
import org.trapline.models.speciesnet.Prediction;
import org.trapline.models.speciesnet.SpeciesNetAnswer;
import org.trapline.schemas.BoxFacts;
import org.trapline.schemas.DeploymentRow;
import org.trapline.schemas.DetectionRow;
import org.trapline.schemas.ErrorCode;
import org.trapline.schemas.Labels;
import org.trapline.schemas.MediaRow;

/**
 * One file's rows as SpeciesNet's entry. What no model said is left out: a photo that the blank
 * filter rejected has neither classes nor detections.
 */
final class PredictionOf {
  /** Scores are kept in 32 bits: an edge at a whole pixel of a large picture is this near to it. */
  private static final double PIXEL_TOLERANCE = 0.01;

  private PredictionOf() {}

  static Prediction row(MediaRow media, List<DetectionRow> rows, DeploymentRow deployment) {
    String path = deployment.deploymentId() + "/" + media.file().filePath();
    PhotoRequest request =
        new PhotoRequest(
            path,
            new Place(deployment.country().country(), deployment.country().admin1Region()),
            deployment.position().latitude(),
            deployment.position().longitude());
    String version = version(media.judgedBy().classifierVersion());
    if (media.errorCode() != null) {
      return new Prediction(request, failures(media.errorCode()), null, null, null, version);
    }
    return new Prediction(
        request, Set.of(), classes(media, rows), detections(media, rows), answer(media), version);
  }

  /** SpeciesNet's own answer, where its rules decided. */
  private static @Nullable SpeciesNetAnswer answer(MediaRow media) {
    String label = media.ensemble().ensembleLabel();
    Double score = media.ensemble().ensembleScore();
    String source = media.ensemble().ensembleSource();
    return label == null || score == null || source == null
        ? null
        : new SpeciesNetAnswer(label, score, source);
  }

  /** A video was never given to a model; every other error kept both from answering. */
  private static Set<Prediction.Component> failures(ErrorCode code) {
    return code == ErrorCode.VIDEO_NOT_JUDGED
        ? Set.of()
        : EnumSet.of(Prediction.Component.CLASSIFIER, Prediction.Component.DETECTOR);
  }

  /** "4.0.1a" of "4.0.1a 0123456789ab". */
  private static @Nullable String version(@Nullable String version) {
    return version == null ? null : version.replaceFirst(" [0-9a-f]{12}$", "");
  }

  /** What the classifier said about the picture, or else about its best box. */
  private static @Nullable Classes classes(MediaRow media, List<DetectionRow> rows) {
    if (media.labels().label1() != null) {
      return classes(media.labels());
    }
    return rows.stream()
        .map(DetectionRow::labels)
        .filter(labels -> labels.label1() != null)
        .findFirst()
        .map(PredictionOf::classes)
        .orElse(null);
  }

  private static Classes classes(Labels labels) {
    List<Candidate> best = new ArrayList<>();
    add(best, labels.label1(), labels.score1());
    add(best, labels.label2(), labels.score2());
    add(best, labels.label3(), labels.score3());
    add(best, labels.label4(), labels.score4());
    add(best, labels.label5(), labels.score5());
    return new Classes(best, List.of());
  }

  private static void add(List<Candidate> best, @Nullable String label, @Nullable Float score) {
    if (label != null && score != null) {
      best.add(new Candidate(label, score));
    }
  }

  private static @Nullable List<Detection> detections(MediaRow media, List<DetectionRow> rows) {
    return media.judgedBy().detector() == null
        ? null
        : rows.stream()
            .filter(row -> row.detectorScore() != null)
            .map(row -> detection(media, row))
            .toList();
  }

  private static Detection detection(MediaRow media, DetectionRow row) {
    float score = Objects.requireNonNull(row.detectorScore());
    BoxFacts facts = row.box();
    float x = edge(facts.bboxX());
    float y = edge(facts.bboxY());
    float width = edge(facts.bboxWidth());
    float height = edge(facts.bboxHeight());
    Integer pictureWidth = media.file().width();
    Integer pictureHeight = media.file().height();
    if (pictureWidth != null
        && pictureHeight != null
        && isWhole(x, width, pictureWidth)
        && isWhole(y, height, pictureHeight)) {
      Box box = new Box(row.category(), score, x, y, width, height, "");
      return Detection.of(box, pictureWidth, pictureHeight);
    }
    return new Detection(row.category(), score, new RelativeBox(x, y, width, height));
  }

  private static float edge(@Nullable Float edge) {
    return edge == null ? 0 : edge;
  }

  /** Whether both ends lie at whole pixels, as MegaDetector's do. */
  private static boolean isWhole(double start, double length, int pixels) {
    double first = start * pixels;
    double last = (start + length) * pixels;
    return Math.abs(first - Math.rint(first)) < PIXEL_TOLERANCE
        && Math.abs(last - Math.rint(last)) < PIXEL_TOLERANCE;
  }
}
