package org.trapline.models.load;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.models.djl.Device;
import org.trapline.models.folder.LabelKind;
import org.trapline.models.folder.LabelLine;
import org.trapline.models.folder.ModelFolder;
import org.trapline.models.pixels.Drawn;
import org.trapline.models.pixels.PhotoException;
import org.trapline.models.pixels.Picture;
import org.trapline.models.pixels.Scene;
import org.trapline.models.species.ScoredLabel;
import org.trapline.models.species.SpeciesClassifier;

/** Public classifiers, added as a person would, on photos whose content is plain to see. */
@Tag("realdata")
class RealClassifiersTest {
  private static final String PHOTOS = "google__cameratrapai/test_data/";

  @TempDir Path home;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mobilenetv2_imagenet_quant_batch.pt",
        "mobilenetv2_imagenet_quant_batch1.pt",
        "mobilenetv2_imagenet_qdq.onnx"
      })
  void nameWhatThePhotosShow(String weights) throws IOException, PhotoException {
    ModelFolder folder =
        RealModels.withCard(
            "imagenet.toml", weights, "labels/imagenet_classes.txt", home.resolve("m"));
    try (LoadedModel model = load(folder);
        SpeciesClassifier classifier = model.newSpeciesClassifier()) {
      assertThat(best(classifier, "african_elephants.jpg")).isEqualTo("African elephant");
      assertThat(best(classifier, "domestic_dog.jpg")).isEqualTo("German shepherd");
      LabelLine car = line(folder, best(classifier, "vehicle.jpg"));
      assertThat(car.kind()).isEqualTo(LabelKind.UNKNOWN);
      assertThat(line(folder, "German shepherd").kind()).isEqualTo(LabelKind.ANIMAL);
    }
  }

  private static LabelLine line(ModelFolder folder, String label) {
    return folder.labels().lines().stream()
        .filter(line -> line.label().equals(label))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void pyTorchAndItsSmallCopyForOnePictureAreLoadedAsWhatTheyAre() {
    try (LoadedModel many =
            load(RealModels.addImageNet("mobilenetv2_imagenet_quant_batch.pt", home));
        LoadedModel one =
            load(RealModels.addImageNet("mobilenetv2_imagenet_quant_batch1.pt", home))) {
      assertThat(many.batchSize()).isEqualTo(4);
      assertThat(one.batchSize()).isEqualTo(1);
      assertThat(many.ranOn().engine()).isEqualTo("PyTorch");
      assertThat(many.ranOn().device()).isEqualTo("cpu");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"mobilenetv2_imagenet_quant_batch.pt", "mobilenetv2_imagenet_qdq.onnx"})
  void scoreTheSameAloneAndTogether(String weights) throws IOException, PhotoException {
    List<Picture> pictures = new ArrayList<>();
    for (String name : List.of("african_elephants", "domestic_dog", "vehicle", "human", "blank")) {
      pictures.add(RealModels.open(RealModels.photo(PHOTOS + name + ".jpg")));
    }
    List<Scene> scenes = pictures.stream().map(Drawn::whole).toList();
    try (LoadedModel model = load(RealModels.addImageNet(weights, home));
        SpeciesClassifier classifier = model.newSpeciesClassifier()) {
      List<List<ScoredLabel>> together = classifier.classify(scenes);
      for (int i = 0; i < scenes.size(); i++) {
        assertThat(classifier.classify(scenes.subList(i, i + 1)).get(0)).isEqualTo(together.get(i));
      }
    }
    pictures.forEach(Picture::close);
  }

  @Test
  void aBareClassifierRunsWithLabelsBesideIt() throws IOException {
    Path weights = home.resolve("flowers.onnx");
    Files.copy(RealModels.model("st_mobilenetv2_035_flowers5.onnx"), weights);
    Files.writeString(
        home.resolve("flowers.labels.txt"), "daisy\ndandelion\nrose\nsunflower\ntulip\n");
    List<String> lines = ModelCheck.of(ModelFolder.open(weights), Device.CPU).lines();
    assertThat(lines).contains("output      dense [5]: softmax");
    assertThat(lines).contains("input       128 x 128, NCHW, float32, RGB, stretch");
  }

  private static LoadedModel load(ModelFolder model) {
    return Models.load(model, Device.CPU);
  }

  private static String best(SpeciesClassifier classifier, String photo)
      throws IOException, PhotoException {
    try (Picture picture = RealModels.open(RealModels.photo(PHOTOS + photo))) {
      return classifier.classify(List.of(Drawn.whole(picture))).get(0).get(0).label();
    }
  }
}
