package org.trapline.models.folder;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelFolderTest {
  @TempDir Path home;

  @Test
  void opensAFolderAndItsCardAlike() {
    Path folder = TinyModels.detector(home.resolve("m"));
    ModelFolder model = ModelFolder.open(folder);
    assertThat(model.format()).isEqualTo(WeightsFormat.ONNX);
    assertThat(model.labels().size()).isEqualTo(3);
    assertThat(model.describe()).isEqualTo("colours 1 " + model.shortHash());
    assertThat(model.isBare()).isFalse();
    assertThat(ModelFolder.open(folder.resolve("model.toml")).card()).isEqualTo(model.card());
  }

  @Test
  void refusesWeightsThatAreNotThoseOfTheCard() throws IOException {
    Path folder = TinyModels.detector(home.resolve("m"));
    TinyOnnx.blindDetector().write(folder.resolve("weights.onnx"));
    assertThat(refusal(folder)).contains("the weights are damaged or another version");
  }

  @Test
  void refusesToCallSinglePrecisionHalf() throws IOException {
    Path folder = TinyModels.detector(home.resolve("m"));
    Path card = folder.resolve("model.toml");
    Files.writeString(
        card, Files.readString(card).replace("[files]", "[files]\nprecision = \"float16\""));
    assertThat(refusal(folder))
        .contains("precision is 'float16', but the weights hold no number in half precision");
  }

  @Test
  void saysTheHashThatTheCardLacks() throws IOException {
    Path folder = TinyModels.detector(home.resolve("m"));
    String hash = ModelFolder.open(folder).card().files().sha256();
    Path card = folder.resolve("model.toml");
    Files.writeString(card, Files.readString(card).replace(hash, ""));
    assertThat(refusal(folder)).contains("add sha256 = \"" + hash + "\"");
  }

  @Test
  void saysThatThereIsNoSuchFolder() {
    assertThat(refusal(home.resolve("none"))).contains("no such model folder or weights file");
  }

  @Test
  void saysThatAFolderHasNoCard() {
    assertThat(refusal(home)).contains("holds no card model.toml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"weights.onnx", "labels.txt"})
  void refusesAFileThatIsALinkOutOfTheFolder(String name) throws IOException {
    Path folder = TinyModels.detector(home.resolve("m"));
    assertThat(Files.exists(folder.resolve(name))).isTrue();
    Path elsewhere = Files.move(folder.resolve(name), home.resolve("elsewhere"));
    Files.createSymbolicLink(folder.resolve(name), elsewhere);
    assertThat(refusal(folder)).contains("is a link that leads out of its folder");
  }

  @Test
  void takesAFolderThatIsReachedThroughALink() throws IOException {
    Path folder = TinyModels.detector(home.resolve("m"));
    Path link = Files.createSymbolicLink(home.resolve("link"), folder);
    assertThat(ModelFolder.open(link).labels().size()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a=", "[{a="})
  void refusesACardOfAThousandLevels(String level) throws IOException {
    Path folder = TinyModels.detector(home.resolve("m"));
    Files.writeString(folder.resolve("model.toml"), "x = " + level.repeat(50_000));
    assertThat(refusal(folder)).contains("model.toml");
  }

  private static String refusal(Path folder) {
    return assertThrows(ModelFolderException.class, () -> ModelFolder.open(folder)).getMessage();
  }
}
