package org.trapline.models.load;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.models.blank.BlankFilter;
import org.trapline.models.detect.Box;
import org.trapline.models.detect.Detector;
import org.trapline.models.djl.Device;
import org.trapline.models.folder.ModelFolder;
import org.trapline.models.folder.ModelFolderException;
import org.trapline.models.folder.TinyModels;
import org.trapline.models.folder.TinyOnnx;
import org.trapline.models.folder.WeightsEntry.Precision;
import org.trapline.models.pixels.Drawn;
import org.trapline.models.pixels.Picture;
import org.trapline.models.pixels.Scene;
import org.trapline.models.species.ScoredLabel;
import org.trapline.models.species.SpeciesClassifier;
import org.trapline.schemas.Category;
import org.trapline.schemas.PixelBox;

class ModelsTest {
  private static final String FILTER_CARD =
      TinyModels.CLASSIFIER_CARD.replace("species", "blank-filter").replace("logits", "sigmoid");

  @TempDir Path folder;

  @Test
  void findsTheAnimalWhereItIs() {
    try (LoadedModel model = load(TinyModels.detector(folder));
        Detector detector = model.newDetector();
        Picture picture = Drawn.plain(128, 128, 0, 0, 0)) {
      Drawn.paint(picture, new PixelBox(64, 0, 64, 64), 255, 0, 0);
      // 16 + 4 + 1 cells of the three grids lie in the red quarter.
      List<Box> boxes = detector.detect(List.of(Drawn.whole(picture))).get(0);
      assertThat(boxes).hasSize(21);
      assertThat(boxes).contains(new Box(Category.ANIMAL, 1, 0.5f, 0, 0.5f, 0.5f, "animal"));
    }
  }

  @Test
  void givesBoxesInFractionsOfThePictureAndNotOfTheScene() {
    try (LoadedModel model = load(TinyModels.detector(folder));
        Detector detector = model.newDetector();
        Picture picture = Drawn.plain(128, 256, 0, 0, 0)) {
      Drawn.paint(picture, new PixelBox(0, 128, 64, 64), 0, 255, 0);
      Scene lowerHalf = new Scene(picture, new PixelBox(0, 128, 128, 128));
      assertThat(detector.detect(List.of(lowerHalf)).get(0))
          .contains(new Box(Category.HUMAN, 1, 0, 0.5f, 0.5f, 0.25f, "person"));
    }
  }

  @Test
  void findsNothingInTheDark() {
    try (LoadedModel model = load(TinyModels.detector(folder));
        BlankFilter filter = model.newBlankFilter();
        Picture dark = Drawn.plain(128, 128, 0, 0, 0);
        Picture red = Drawn.plain(128, 128, 255, 0, 0)) {
      assertThat(filter.judge(List.of(Drawn.whole(dark), Drawn.whole(red))))
          .usingExactEquality()
          .containsExactly(1f, 0f)
          .inOrder();
    }
  }

  @Test
  void namesTheSpeciesBestFirst() {
    try (LoadedModel model = load(TinyModels.classifier(folder));
        SpeciesClassifier classifier = model.newSpeciesClassifier();
        Picture picture = Drawn.plain(40, 30, 51, 255, 102)) {
      List<ScoredLabel> best = classifier.classify(List.of(Drawn.whole(picture))).get(0);
      double sum = Math.exp(0.2) + Math.exp(1) + Math.exp(0.4);
      assertThat(best.stream().map(ScoredLabel::label))
          .containsExactly("frog", "kingfisher", "fox")
          .inOrder();
      assertThat((double) best.get(0).score()).isWithin(1e-6).of(Math.E / sum);
    }
  }

  @Test
  void scoresDoNotDependOnTheBatch() {
    List<Picture> pictures = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      pictures.add(Drawn.plain(33, 21, 30 * i, 255 - 20 * i, 10 * i));
    }
    List<Scene> scenes = pictures.stream().map(Drawn::whole).toList();
    try (LoadedModel model = load(TinyModels.classifier(folder));
        SpeciesClassifier classifier = model.newSpeciesClassifier()) {
      assertThat(model.batchSize()).isEqualTo(4);
      List<List<ScoredLabel>> together = classifier.classify(scenes);
      for (int i = 0; i < 7; i++) {
        assertThat(classifier.classify(scenes.subList(i, i + 1)).get(0)).isEqualTo(together.get(i));
      }
    }
    pictures.forEach(Picture::close);
  }

  @Test
  void runsAModelOneByOneThatDoesNotTakeBatches() {
    assertThat(batchSize(TinyOnnx.classifierOfOne())).isEqualTo(1);
  }

  @Test
  void runsAModelOneByOneWhoseScoresDependOnTheOthers() {
    assertThat(batchSize(TinyOnnx.jealousClassifier())).isEqualTo(1);
  }

  @Test
  void refusesADetectorThatCannotDetect() {
    Path blind =
        TinyModels.write(
            folder, TinyOnnx.blindDetector(), TinyModels.DETECTOR_CARD, "animal\nperson\nx\n");
    assertThat(refusal(blind)).contains("every score of every class is 0.0 on drawn pictures");
  }

  @Test
  void refusesLabelsThatDoNotBelongToTheWeights() {
    Path four =
        TinyModels.write(
            folder.resolve("a"),
            TinyOnnx.colourClassifier(),
            TinyModels.CLASSIFIER_CARD,
            "a\nb\nc\nd\n");
    assertThat(refusal(four))
        .contains("gives 3 scores for a scene, but the labels file labels.txt has 4 labels");
    Path two =
        TinyModels.write(
            folder.resolve("b"),
            TinyOnnx.colourDetector(),
            TinyModels.DETECTOR_CARD,
            "animal\nx\n");
    assertThat(refusal(two)).contains("its output has the shape [7, 84] for one scene, but for");
  }

  @Test
  void refusesADetectorWithoutAKnownCategory() {
    Path shapes =
        TinyModels.write(
            folder, TinyOnnx.colourDetector(), TinyModels.DETECTOR_CARD, "disc\nbox\nstar\n");
    assertThat(refusal(shapes)).contains("none of its 3 labels is known as animal, person or");
  }

  @Test
  void refusesAnInputThatTheWeightsDoNotTake() {
    String card = TinyModels.DETECTOR_CARD.replace("width = 64", "width = 96");
    Path wide = TinyModels.write(folder, TinyOnnx.colourDetector(), card, "animal\nb\nc\n");
    assertThat(refusal(wide)).contains("loads, but cannot run on an input of 96 x 64, NCHW");
  }

  @Test
  void refusesScoresThatAreNoProbabilities() {
    String card =
        TinyModels.CLASSIFIER_CARD.replace("logits", "softmax").replace("scale = 255", "");
    Path loud = TinyModels.write(folder, TinyOnnx.colourClassifier(), card, "a\nb\nc\n");
    assertThat(refusal(loud)).contains("which is no probability: set [output] kind to logits");
  }

  @Test
  void sumsTheBlankLabelsOfAFilter() {
    Path filter =
        TinyModels.write(
            folder, TinyOnnx.colourClassifier(), FILTER_CARD, "empty\nanimal\nblank\n");
    try (LoadedModel model = load(filter);
        BlankFilter judge = model.newBlankFilter();
        Picture picture = Drawn.plain(16, 16, 51, 255, 102)) {
      assertThat(judge.judge(List.of(Drawn.whole(picture)))[0]).isWithin(1e-6f).of(0.2f + 0.4f);
    }
  }

  @Test
  void refusesAFilterThatCannotSayBlank() {
    Path filter =
        TinyModels.write(folder, TinyOnnx.colourClassifier(), FILTER_CARD, "fox\nfrog\nowl\n");
    assertThat(refusal(filter)).contains("none of its 3 labels means blank");
  }

  @Test
  void refusesAModelInAPlaceThatItIsNotFor() {
    try (LoadedModel model = load(TinyModels.classifier(folder))) {
      ModelFolderException refusal = assertThrows(ModelFolderException.class, model::newDetector);
      assertThat(refusal)
          .hasMessageThat()
          .contains("is a model for the task 'species' and cannot be used as 'detector'");
    }
  }

  @Test
  void reportsWhatAPersonWantsToKnow() {
    ModelFolder model = ModelFolder.open(TinyModels.detector(folder));
    List<String> lines = ModelCheck.of(model, Device.CPU).lines();
    assertThat(lines).contains("model       " + model.describe() + ", detector");
    assertThat(lines).contains("input       64 x 64, NCHW, float32, RGB, letterbox");
    assertThat(lines).contains("output      output0 [7, 84]: yolov8");
    assertThat(lines).contains("labels      3: 1 animal, 1 human, 1 vehicle");
    assertThat(lines).contains("ran on      ONNX Runtime 1.21.1, CPU, cpu");
    assertThat(lines).contains("licence     CC0-1.0");
  }

  @Test
  void pointsOutLicencesThatNeedAttention() {
    assertThat(LicenceNote.of("")).contains("No licence is known");
    assertThat(LicenceNote.of("AGPL-3.0 License")).startsWith("AGPL:");
    assertThat(LicenceNote.of("CC BY-NC 4.0")).isEqualTo("Not for commercial use.");
    assertThat(LicenceNote.of("GPL-3.0")).startsWith("GPL:");
    assertThat(LicenceNote.of("Apache-2.0")).isEmpty();
  }

  private int batchSize(TinyOnnx onnx) {
    try (LoadedModel model =
        load(TinyModels.write(folder, onnx, TinyModels.CLASSIFIER_CARD, "a\nb\nc\n"))) {
      return model.batchSize();
    }
  }

  private static LoadedModel load(Path path) {
    return Models.load(ModelFolder.open(path), Device.CPU);
  }

  private static String refusal(Path path) {
    return assertThrows(ModelFolderException.class, () -> load(path).close()).getMessage();
  }

  @Test
  void blamesTheGpusLibrariesForWhatTheyCannotDoAndTheCardForTheRest() {
    // What ONNX Runtime said of a sound model on a machine whose parts of cuDNN did not fit.
    String cudnn =
        "Non-zero status code returned while running MaxPool node. Name:'/model.9/m/MaxPool'"
            + " Status Message: CUDNN failure 1002: CUDNN_STATUS_SUBLIBRARY_VERSION_MISMATCH";

    assertThat(Models.advice(Precision.FLOAT32, cudnn)).contains("LD_LIBRARY_PATH");
    assertThat(Models.advice(Precision.FLOAT32, "Got invalid dimensions for input: images"))
        .isEqualTo("correct [input] in the card");
    assertThat(Models.advice(Precision.FLOAT16, "not implemented")).contains("half precision");
  }
}
