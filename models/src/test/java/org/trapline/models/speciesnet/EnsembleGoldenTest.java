package org.trapline.models.speciesnet;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.schemas.Category;

/**
 * Every published prediction of SpeciesNet that can be had without weights, made again from its own
 * classes and boxes. Where the source found the state from coordinates, it is taken from there.
 */
@Tag("realdata")
class EnsembleGoldenTest {
  @ParameterizedTest
  @ValueSource(strings = {"predictions_with_errors_v4a.json", "predictions_with_errors_v4b.json"})
  void makesEveryPublishedPredictionAgain(String file) throws IOException {
    List<Prediction> published = PredictionsReader.read(GoldenPhotos.data(file));
    assertThat(published).hasSize(19);
    SpeciesNetEnsemble ensemble = ensemble();
    List<Prediction> made = new ArrayList<>();
    for (Prediction prediction : published) {
      made.add(
          Prediction.assemble(
              prediction.request(),
              prediction.classes(),
              prediction.detections(),
              ensemble,
              prediction.modelVersion()));
    }
    assertThat(made).containsExactlyElementsIn(published).inOrder();
  }

  @Test
  void joinsThePartsOfAnotherHouseToItsPredictions() throws IOException {
    Map<String, Classes> classes = new HashMap<>();
    PredictionsReader.forEach(
        GoldenPhotos.data("output_classifier.json"),
        part -> classes.put(part.request().filepath(), part.classes()));
    Map<String, List<Detection>> detections = new HashMap<>();
    PredictionsReader.forEach(
        GoldenPhotos.data("output_detector.json"),
        part -> detections.put(part.request().filepath(), part.detections()));
    SpeciesNetEnsemble ensemble = ensemble();
    List<Prediction> made = new ArrayList<>();
    PredictionsReader.forEach(
        GoldenPhotos.data("input.json"),
        asked -> {
          String path = asked.request().filepath();
          made.add(
              Prediction.assemble(
                  asked.request(), classes.get(path), detections.get(path), ensemble, "4.0.0a"));
        });
    List<Prediction> published = PredictionsReader.read(GoldenPhotos.data("output_ensemble.json"));
    assertThat(published).hasSize(2);
    assertThat(made).containsExactlyElementsIn(published).inOrder();
  }

  @Test
  void theRequestsAreThoseOfThePredictionsButForTheStates() throws IOException {
    List<Prediction> asked =
        PredictionsReader.read(GoldenPhotos.data("instances_with_errors.json"));
    List<Prediction> published =
        PredictionsReader.read(GoldenPhotos.data("predictions_with_errors_v4a.json"));
    List<String> stateFound = new ArrayList<>();
    assertThat(asked).hasSize(published.size());
    for (int i = 0; i < asked.size(); i++) {
      PhotoRequest request = asked.get(i).request();
      PhotoRequest answered = published.get(i).request();
      if (request.place().region() == null && answered.place().region() != null) {
        stateFound.add(request.filepath());
        answered =
            new PhotoRequest(
                answered.filepath(),
                new Place(answered.place().country(), null),
                answered.latitude(),
                answered.longitude());
      }
      assertThat(answered).isEqualTo(request);
    }
    assertThat(stateFound)
        .containsExactly("test_data/american_black_bear.jpg", "test_data/blank.jpg");
  }

  @Test
  void theFilesHoldEveryKindOfAnswer() throws IOException {
    List<String> sources = new ArrayList<>();
    List<Category> best = new ArrayList<>();
    PredictionsReader.forEach(
        GoldenPhotos.data("predictions_with_errors_v4b.json"),
        prediction -> {
          if (prediction.answer() != null) {
            sources.add(prediction.answer().source());
          }
          if (prediction.detections() != null && !prediction.detections().isEmpty()) {
            best.add(prediction.detections().get(0).category());
          }
        });
    assertThat(sources).containsAtLeast("classifier", "detector", "classifier+rollup_to_genus");
    assertThat(best).containsAtLeastElementsIn(Category.values());
  }

  private static SpeciesNetEnsemble ensemble() throws IOException {
    return new SpeciesNetEnsemble(
        SpeciesNetTaxonomy.read(GoldenPhotos.data("taxonomy_release.txt")), Geofence.off());
  }
}
