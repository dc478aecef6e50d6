package org.trapline.models.folder;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstalledModelsTest {
  @TempDir Path place;

  @Test
  void addsABareFileAsAFolderThatOpens() {
    Path file = TinyOnnx.colourDetector().write(place.resolve("found.onnx"));
    Path home = place.resolve("home");
    ModelFolder added = ModelFolders.add(file, home, ModelHints.NONE);
    assertThat(added.isBare()).isFalse();
    assertThat(added.weights()).isEqualTo(home.resolve("found/found.onnx"));
    assertThat(added.labels()).isEqualTo(ModelFolder.open(file).labels());
    assertThat(InstalledModels.in(List.of(home)).find("found")).hasValue(home.resolve("found"));
  }

  @Test
  void writesWhatItGuessedAtTheTopOfTheCard() throws IOException {
    Path file = TinyOnnx.colourDetector().write(place.resolve("found.onnx"));
    ModelFolders.add(file, place.resolve("home"), ModelHints.NONE);
    String card = Files.readString(place.resolve("home/found/model.toml"));
    assertThat(card).startsWith("# To check: three classes without names");
    assertThat(card).contains("# To check: the licence is not known");
  }

  @Test
  void addsAFolderUnderAnotherName() {
    Path folder = TinyModels.classifier(place.resolve("c"));
    ModelHints hints =
        new ModelHints(
            Optional.of("brook"), Optional.empty(), Optional.empty(), OptionalInt.empty());
    ModelFolder added = ModelFolders.add(folder, place.resolve("home"), hints);
    assertThat(added.card().identity().name()).isEqualTo("brook");
  }

  @Test
  void neverOverwritesAnInstalledModel() {
    Path file = TinyOnnx.colourDetector().write(place.resolve("found.onnx"));
    ModelFolders.add(file, place.resolve("home"), ModelHints.NONE);
    ModelFolderException refusal =
        assertThrows(
            ModelFolderException.class,
            () -> ModelFolders.add(file, place.resolve("home"), ModelHints.NONE));
    assertThat(refusal).hasMessageThat().contains("a model of this name is installed already");
  }

  @Test
  void listsWhatIsBrokenWithItsReason() throws IOException {
    TinyModels.detector(place.resolve("good"));
    Files.createDirectories(place.resolve("bad"));
    Files.writeString(place.resolve("bad/model.toml"), "[model]\nname = 3\n");
    Files.createDirectories(place.resolve("no-model"));
    List<InstalledModels.Entry> entries =
        InstalledModels.in(List.of(place.resolve("absent"), place)).list();
    assertThat(entries.stream().map(InstalledModels.Entry::name))
        .containsExactly("bad", "good")
        .inOrder();
    assertThat(entries.get(0).problem()).contains("[model] name is '3'");
    assertThat(entries.get(1).card().orElseThrow().identity().name()).isEqualTo("colours");
  }

  @Test
  void readsASetOfModels() throws IOException {
    Path set = place.resolve("pair");
    TinyModels.detector(set.resolve("eyes"));
    TinyModels.classifier(place.resolve("tints"));
    Files.writeString(
        set.resolve("set.toml"), "name = \"Pair\"\ndetector = \"eyes\"\nspecies = \"tints\"\n");
    InstalledModels installed = InstalledModels.in(List.of(place));
    assertThat(installed.set("pair"))
        .hasValue(new ModelSet(null, set.resolve("eyes"), place.resolve("tints")));
    assertThat(installed.set("tints")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../eyes", "/eyes", "eyes/../../eyes", "C:eyes", "eyes\\\\x", "."})
  void aSetHasNoSayOverOtherPlaces(String name) throws IOException {
    TinyModels.detector(place.resolve("eyes"));
    Path set = Files.createDirectories(place.resolve("sets/pair"));
    Files.writeString(set.resolve("set.toml"), "detector = \"%s\"\n".formatted(name));
    ModelFolderException refusal =
        assertThrows(
            ModelFolderException.class,
            () -> InstalledModels.in(List.of(place.resolve("sets"))).set("pair"));
    assertThat(refusal).hasMessageThat().contains("must be the plain name of a folder");
  }

  @Test
  void readsTheSetThatComesWithTheProgram() {
    Path models = Path.of(System.getProperty("trapline.root"), "models");
    ModelSet starter = InstalledModels.in(List.of(models)).set("starter").orElseThrow();
    assertThat(ModelFolder.open(Objects.requireNonNull(starter.filter())).card().identity().task())
        .isEqualTo(ModelTask.BLANK_FILTER);
    assertThat(ModelFolder.open(Objects.requireNonNull(starter.species())).card().identity().task())
        .isEqualTo(ModelTask.SPECIES);
    assertThat(starter.detector()).isNull();
  }

  @Test
  void saysWhichModelOfASetIsMissing() throws IOException {
    Path set = Files.createDirectories(place.resolve("pair"));
    Files.writeString(set.resolve("set.toml"), "filter = \"none\"\n");
    ModelFolderException refusal =
        assertThrows(
            ModelFolderException.class, () -> InstalledModels.in(List.of(place)).set("pair"));
    assertThat(refusal).hasMessageThat().contains("filter is 'none', but there is no such model");
  }
}
