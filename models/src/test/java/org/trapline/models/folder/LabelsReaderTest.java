package org.trapline.models.folder;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelsReaderTest {
  @TempDir Path folder;

  @Test
  void takesOneLabelPerLineAndKeepsAnEmptyOneInTheMiddle() throws IOException {
    Labels labels = read("\uFEFFfox\r\n\r\nfrog\r\n\r\n", ModelTask.SPECIES);
    assertThat(labels.lines().stream().map(LabelLine::label)).containsExactly("fox", "", "frog");
  }

  @Test
  void readsTheColumnsOfATable() throws IOException {
    Labels labels =
        read(
            """
            label,category,scientific_name,common_name,taxon_rank,class,order,family,genus,species
            otter,animal,Lutra lutra,"otter, Eurasian",species,Mammalia,Carnivora,Mustelidae,Lutra,lutra
            nothing,blank
            """,
            ModelTask.SPECIES);
    assertThat(labels.line(0).taxon())
        .isEqualTo(
            new Taxon(
                "Lutra lutra",
                "otter, Eurasian",
                "species",
                "Mammalia",
                "Carnivora",
                "Mustelidae",
                "Lutra",
                "lutra",
                ""));
    assertThat(labels.line(1).kind()).isEqualTo(LabelKind.BLANK);
  }

  @Test
  void refusesACategoryThatDoesNotExist() {
    ModelFolderException refusal =
        assertThrows(
            ModelFolderException.class,
            () -> read("label,category\nfox,beast\n", ModelTask.SPECIES));
    assertThat(refusal)
        .hasMessageThat()
        .contains("line 2 has the category 'beast', which is none of animal, human, vehicle");
  }

  @Test
  void understandsTheSevenFieldsOfSpeciesNet() throws IOException {
    Labels labels =
        read(
            """
            id1;mammalia;carnivora;canidae;canis;lupus dingo;dingo
            id2;mammalia;carnivora;canidae;;;canine family
            id3;;;;;;blank
            """,
            ModelTask.SPECIES);
    Taxon dingo = labels.line(0).taxon();
    assertThat(dingo.scientificName()).isEqualTo("canis lupus dingo");
    assertThat(dingo.rank()).isEqualTo("species");
    assertThat(dingo.commonName()).isEqualTo("dingo");
    assertThat(labels.line(1).taxon().scientificName()).isEqualTo("canidae");
    assertThat(labels.line(1).taxon().rank()).isEqualTo("family");
    assertThat(labels.line(2).kind()).isEqualTo(LabelKind.BLANK);
  }

  @Test
  void knowsTheNamesOfCocoInADetector() {
    Labels labels = LabelsReader.of(folder, BoxLayout.COCO, CategoryRules.NONE, ModelTask.DETECTOR);
    assertThat(labels.indexesOf(LabelKind.HUMAN).boxed()).containsExactly(0);
    assertThat(labels.indexesOf(LabelKind.VEHICLE).boxed()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    assertThat(labels.indexesOf(LabelKind.ANIMAL).boxed())
        .containsExactly(14, 15, 16, 17, 18, 19, 20, 21, 22, 23);
  }

  @Test
  void putsTheCardsListsBeforeTheUsualNames() {
    CategoryRules rules =
        new CategoryRules(List.of("0..1"), List.of(), List.of(), List.of("nix"), List.of());
    Labels labels =
        LabelsReader.of(folder, List.of("person", "fox", "nix", "car"), rules, ModelTask.SPECIES);
    assertThat(labels.lines().stream().map(LabelLine::kind))
        .containsExactly(LabelKind.ANIMAL, LabelKind.ANIMAL, LabelKind.BLANK, LabelKind.UNKNOWN)
        .inOrder();
  }

  @Test
  void takesTheLabelsOfASpeciesModelForAnimals() {
    Labels labels =
        LabelsReader.of(
            folder, List.of("fox", "human", "empty"), CategoryRules.NONE, ModelTask.SPECIES);
    assertThat(labels.lines().stream().map(LabelLine::kind))
        .containsExactly(LabelKind.ANIMAL, LabelKind.HUMAN, LabelKind.BLANK)
        .inOrder();
  }

  @Test
  void refusesACategoryOfALabelThatIsNotThere() {
    CategoryRules rules =
        new CategoryRules(List.of("0..7"), List.of(), List.of(), List.of(), List.of());
    ModelFolderException refusal =
        assertThrows(
            ModelFolderException.class,
            () -> LabelsReader.of(folder, List.of("fox"), rules, ModelTask.SPECIES));
    assertThat(refusal).hasMessageThat().contains("has no label '0..7'");
  }

  @Test
  void readsWhatWindowsWrote() throws IOException {
    Path file = folder.resolve("labels.txt");
    Files.write(file, "élan\n".getBytes(Charset.forName("windows-1252")));
    Labels labels = LabelsReader.read(file, CategoryRules.NONE, ModelTask.SPECIES);
    assertThat(labels.line(0).label()).isEqualTo("élan");
  }

  @Test
  void refusesAnEmptyList() {
    ModelFolderException refusal =
        assertThrows(ModelFolderException.class, () -> read("\n", ModelTask.SPECIES));
    assertThat(refusal).hasMessageThat().contains("holds no label");
  }

  private Labels read(String text, ModelTask task) throws IOException {
    Path file = Files.writeString(folder.resolve("labels.txt"), text);
    return LabelsReader.read(file, CategoryRules.NONE, task);
  }
}
