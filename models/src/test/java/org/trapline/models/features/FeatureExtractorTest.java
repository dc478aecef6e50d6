package org.trapline.models.features;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.models.djl.Device;
import org.trapline.models.folder.InstalledModels;
import org.trapline.models.folder.ModelFolder;
import org.trapline.models.folder.ModelFolderException;
import org.trapline.models.folder.ModelFolders;
import org.trapline.models.folder.ModelHints;
import org.trapline.models.folder.ModelTask;
import org.trapline.models.folder.TinyModels;
import org.trapline.models.folder.TinyOnnx;
import org.trapline.models.load.LoadedModel;
import org.trapline.models.load.ModelCheck;
import org.trapline.models.load.Models;
import org.trapline.models.pixels.Picture;
import org.trapline.models.pixels.Scene;

class FeatureExtractorTest {
  @TempDir Path home;

  @Test
  void describesEachSceneByItsOwnRow() {
    Path folder = backbone(TinyOnnx.colourClassifier(), TinyModels.BACKBONE_CARD);
    try (LoadedModel model = Models.load(ModelFolder.open(folder), Device.CPU);
        FeatureExtractor extractor = model.newFeatureExtractor();
        Picture red = plain(0, 0, 255);
        Picture blue = plain(51, 0, 0)) {
      List<Features> rows =
          extractor.describe(List.of(new Scene(red, red.whole()), new Scene(blue, blue.whole())));

      assertThat(extractor.width()).isEqualTo(3);
      assertThat(rows).hasSize(2);
      assertThat(rows.get(0)).isEqualTo(new Features(new float[] {1, 0, 0}));
      assertThat(rows.get(1).at(2)).isWithin(1e-6f).of(0.2f);
    }
  }

  @Test
  void refusesAnAnswerThatIsNoRow() {
    Path folder = backbone(TinyOnnx.colourMaps(), TinyModels.BACKBONE_CARD);

    assertThat(refusal(folder))
        .contains("shape [3, 1, 1] for one scene, but features are one row of numbers");
  }

  @Test
  void refusesAnotherWidthThanTheCardSays() {
    String card = TinyModels.BACKBONE_CARD.replace("width = 3", "width = 1280");
    Path folder = backbone(TinyOnnx.colourClassifier(), card);

    assertThat(refusal(folder)).contains("gives 3 features for a scene, but the card says 1280");
  }

  @Test
  void refusesFeaturesFromASpeciesModel() {
    Path folder =
        backbone(
            TinyOnnx.colourClassifier(),
            TinyModels.BACKBONE_CARD.replace("task = \"features\"", "task = \"species\""));

    assertThat(assertThrows(ModelFolderException.class, () -> ModelFolder.open(folder)))
        .hasMessageThat()
        .contains("[output] kind is 'features', which does not fit the task 'species'");
  }

  @Test
  void isNoSpeciesModel() {
    Path folder = backbone(TinyOnnx.colourClassifier(), TinyModels.BACKBONE_CARD);
    try (LoadedModel model = Models.load(ModelFolder.open(folder), Device.CPU)) {
      assertThat(assertThrows(ModelFolderException.class, model::newSpeciesClassifier))
          .hasMessageThat()
          .contains("is a model for the task 'features' and cannot be used as 'species'");
    }
  }

  @Test
  void isInstalledListedAndChecked() {
    Path folder = backbone(TinyOnnx.colourClassifier(), TinyModels.BACKBONE_CARD);
    ModelFolder added = ModelFolders.add(folder, home.resolve("models"), ModelHints.NONE);

    assertThat(added.card()).isEqualTo(ModelFolder.open(folder).card());
    List<InstalledModels.Entry> installed =
        InstalledModels.in(List.of(home.resolve("models"))).list();
    assertThat(installed).hasSize(1);
    assertThat(installed.get(0).card().map(card -> card.identity().task()))
        .isEqualTo(Optional.of(ModelTask.FEATURES));
    assertThat(String.join("\n", ModelCheck.of(added, Device.CPU).lines()))
        .contains("[3]: features");
  }

  private String refusal(Path folder) {
    return String.valueOf(
        assertThrows(
                ModelFolderException.class,
                () -> Models.load(ModelFolder.open(folder), Device.CPU).close())
            .getMessage());
  }

  private Path backbone(TinyOnnx onnx, String card) {
    return TinyModels.backbone(home.resolve("backbone"), onnx, card);
  }

  private static Picture plain(int blue, int green, int red) {
    try (Scalar colour = new Scalar(blue, green, red, 0)) {
      return new Picture(new Mat(20, 20, opencv_core.CV_8UC3, colour), 20, 20, false);
    }
  }
}
