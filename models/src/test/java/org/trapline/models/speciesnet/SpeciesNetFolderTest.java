package org.trapline.models.speciesnet;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.models.djl.Device;
import org.trapline.models.folder.LabelKind;
import org.trapline.models.folder.LabelLine;
import org.trapline.models.folder.ModelFolder;
import org.trapline.models.folder.ModelFolderException;
import org.trapline.models.folder.ModelFolders;
import org.trapline.models.folder.ModelHints;
import org.trapline.models.folder.TinySpeciesNet;
import org.trapline.models.load.ModelCheck;

class SpeciesNetFolderTest {
  private static final String FENCE =
      "{\"mammalia;carnivora;canidae;vulpes;vulpes\": {\"allow\": {\"USA\": []}}}";

  @TempDir Path work;
  private Path names;

  @BeforeEach
  void writeASet() {
    names = TinySpeciesNet.set(work.resolve("set"), "full_image", FENCE).resolve("names");
  }

  @Test
  void addingAModelBringsItsListsAlong() {
    ModelFolder added = ModelFolders.add(names, work.resolve("home"), ModelHints.NONE);
    SpeciesNetFiles files = Objects.requireNonNull(SpeciesNetFolder.files(added));
    assertThat(files.geofence().getParent()).isEqualTo(added.beside("").toAbsolutePath());
    assertThat(files.crop()).isEqualTo(SpeciesNetCrop.FULL_IMAGE);
  }

  @Test
  void theCheckTellsWhatTheListsHold() {
    assertThat(ModelCheck.of(ModelFolder.open(names), Device.parse("cpu")).lines())
        .contains(
            "SpeciesNet  4.0.0a, sees the whole photo; 2498 labels to roll up to, 1 geofence"
                + " rules");
  }

  @Test
  void everyAnswerThatTheRulesCanGiveIsKnown() throws IOException {
    ModelFolder model = ModelFolder.open(names);
    SpeciesNetFiles files = Objects.requireNonNull(SpeciesNetFolder.files(model));
    assertThat(SpeciesNetFolder.labels(model, files).stream().map(LabelLine::label))
        .containsAtLeast(
            TinySpeciesNet.CANIDS,
            SpeciesNetLabel.ANIMAL,
            SpeciesNetLabel.VEHICLE,
            SpeciesNetLabel.UNKNOWN);
    assertThat(
            SpeciesNetFolder.labels(model, files).stream()
                .filter(line -> line.label().equals(SpeciesNetLabel.UNKNOWN))
                .map(LabelLine::kind))
        .containsExactly(LabelKind.UNKNOWN);
  }

  @Test
  void aListThatIsMissingIsNamed() throws IOException {
    Files.delete(names.resolve("geofence.json"));
    ModelFolder model = ModelFolder.open(names);
    SpeciesNetFileException refusal =
        assertThrows(SpeciesNetFileException.class, () -> SpeciesNetFolder.files(model));
    assertThat(refusal).hasMessageThat().contains("geofence.json");
  }

  @Test
  void labelsOfAnotherFileThanTheCardsAreRefused() throws IOException {
    Path info = names.resolve("info.json");
    Files.writeString(info, Files.readString(info).replace("labels.txt", "taxonomy.txt"));
    ModelFolder model = ModelFolder.open(names);
    ModelFolderException refusal =
        assertThrows(ModelFolderException.class, () -> SpeciesNetFolder.files(model));
    assertThat(refusal).hasMessageThat().contains("they must be the same file");
  }
}
