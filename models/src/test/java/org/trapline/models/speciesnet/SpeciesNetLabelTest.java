package org.trapline.models.speciesnet;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapline.models.species.Lineage;

class SpeciesNetLabelTest {
  @TempDir Path folder;

  @Test
  void takesALineApartAndPutsItTogetherAgain() {
    SpeciesNetLabel label = SpeciesNetLabel.parse("  " + MadeUp.WOLF + "\n");
    assertThat(label.uuid()).isEqualTo("u4");
    assertThat(label.lineage())
        .isEqualTo(new Lineage("mammalia", "carnivora", "canidae", "canis", "lupus"));
    assertThat(label.commonName()).isEqualTo("grey wolf");
    assertThat(label.line()).isEqualTo(MadeUp.WOLF);
  }

  @Test
  void keepsFieldsThatAreEmpty() {
    assertThat(SpeciesNetLabel.parse("u;;;;;;").line()).isEqualTo("u;;;;;;");
    assertThat(SpeciesNetLabel.parse(SpeciesNetLabel.BLANK).line())
        .isEqualTo(SpeciesNetLabel.BLANK);
  }

  @ParameterizedTest
  @CsvSource({
    "u;mammalia;carnivora;ursidae;ursus;arctos;brown bear, brown bear",
    "u;mammalia;carnivora;ursidae;ursus;arctos;, ursus arctos",
    "u;mammalia;carnivora;ursidae;ursus;;, ursus species",
    "u;mammalia;carnivora;ursidae;;;, ursidae family",
    "u;mammalia;carnivora;;;;, carnivora order",
    "u;mammalia;;;;;, mammalia class",
    "u;;;;;;, ''",
  })
  void showsTheCommonNameOrElseTheScientificOne(String line, String name) {
    assertThat(SpeciesNetLabel.parse(line).displayName()).isEqualTo(name);
  }

  @Test
  void refusesALineThatHasNotSevenFields() {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> SpeciesNetLabel.parse("red fox"));
    assertThat(refusal).hasMessageThat().contains("has 7 fields");
    assertThat(refusal).hasMessageThat().contains("this has 1: \"red fox\"");
  }

  @Test
  void aFileNamesTheLineThatIsNoLabel() throws IOException {
    Path file = Files.writeString(folder.resolve("labels.txt"), MadeUp.WOLF + "\nwolf\n");
    SpeciesNetFileException refusal =
        assertThrows(SpeciesNetFileException.class, () -> LabelFile.read(file));
    assertThat(refusal).hasMessageThat().startsWith(file + ": line 2: a SpeciesNet label");
  }

  @Test
  void aFileWithoutLabelsIsRefused() throws IOException {
    Path file = Files.createFile(folder.resolve("labels.txt"));
    SpeciesNetFileException refusal =
        assertThrows(SpeciesNetFileException.class, () -> LabelFile.read(file));
    assertThat(refusal).hasMessageThat().contains("has no labels");
  }

  @Test
  void aFileThatIsNoTextIsRefused() throws IOException {
    Path file = folder.resolve("labels.txt");
    Files.write(file, "u;;;;;;caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    SpeciesNetFileException refusal =
        assertThrows(SpeciesNetFileException.class, () -> LabelFile.read(file));
    assertThat(refusal).hasMessageThat().contains("is not UTF-8 text");
  }

  @Test
  @Tag("realdata")
  void readsThePublishedLabelsAsTheyAre() throws IOException {
    List<String> lines = Files.readAllLines(GoldenPhotos.data("labels.txt"));
    List<SpeciesNetLabel> labels = LabelFile.read(GoldenPhotos.data("labels.txt"));
    assertThat(labels).hasSize(2498);
    assertThat(labels.stream().map(SpeciesNetLabel::line).toList()).isEqualTo(lines);
    assertThat(labels.get(2246).line()).isEqualTo(SpeciesNetLabel.BLANK);
    Set<String> names = new HashSet<>();
    labels.forEach(label -> names.add(label.commonName()));
    assertThat(names.size()).isEqualTo(2493);
  }
}
