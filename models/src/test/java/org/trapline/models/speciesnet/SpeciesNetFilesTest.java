package org.trapline.models.speciesnet;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeciesNetFilesTest {
  private static final String INFO =
      """
      {"version": "4.0.1a", "type": "always_crop", "classifier": "weights.pt",
       "classifier_labels": "labels.txt", "taxonomy": "taxonomy.txt",
       "geofence": "geofence.json", "detector": "https://example.org/md.pt", "extra": [1]}
      """;

  @TempDir Path folder;

  @Test
  void findsTheListsOfThePackage() throws IOException {
    unpack(INFO);
    SpeciesNetFiles files = SpeciesNetFiles.read(folder);
    assertThat(files.version()).isEqualTo("4.0.1a");
    assertThat(files.crop()).isEqualTo(SpeciesNetCrop.ALWAYS_CROP);
    assertThat(files.classifier()).isEqualTo("weights.pt");
    assertThat(Files.isSameFile(files.labels(), folder.resolve("labels.txt"))).isTrue();
    assertThat(files.taxonomy().getFileName().toString()).isEqualTo("taxonomy.txt");
    assertThat(files.geofence().getFileName().toString()).isEqualTo("geofence.json");
  }

  @Test
  void saysThatTheDescriptionIsMissing() {
    assertThat(refusal())
        .isEqualTo(folder + ": has no info.json; unpack the whole SpeciesNet model package there");
  }

  @Test
  void saysWhatTheDescriptionLacks() throws IOException {
    unpack(INFO.replace("\"version\"", "\"revision\""));
    assertThat(refusal()).contains("info.json: does not say \"version\"");
  }

  @Test
  void saysWhichTypesThereAre() throws IOException {
    unpack(INFO.replace("always_crop", "sometimes_crop"));
    assertThat(refusal()).contains("the type \"sometimes_crop\" is not known");
  }

  @Test
  void saysWhichListIsMissing() throws IOException {
    unpack(INFO.replace("\"labels.txt\"", "\"other.txt\""));
    assertThat(refusal())
        .contains("names the classifier labels file \"other.txt\", which is not in the same");
  }

  @Test
  void readsNoFileOutsideThePackage() throws IOException {
    unpack(INFO.replace("\"labels.txt\"", "\"../labels.txt\""));
    assertThat(refusal()).contains("which is not in the same folder");
  }

  @Test
  @Tag("realdata")
  void readsThePublishedDescription() throws IOException {
    Files.copy(GoldenPhotos.data("info.txt"), folder.resolve("info.json"));
    for (String list :
        new String[] {
          "full_image_88545560_22x8_v12_epoch_00153.labels.txt",
          "taxonomy_release.txt",
          "geofence_release.2025.02.27.0702.json"
        }) {
      Files.createFile(folder.resolve(list));
    }
    SpeciesNetFiles files = SpeciesNetFiles.read(folder);
    assertThat(files.version()).isEqualTo("4.0.0b");
    assertThat(files.crop()).isEqualTo(SpeciesNetCrop.FULL_IMAGE);
  }

  private String refusal() {
    return assertThrows(SpeciesNetFileException.class, () -> SpeciesNetFiles.read(folder))
        .getMessage();
  }

  private void unpack(String info) throws IOException {
    Files.writeString(folder.resolve("info.json"), info);
    for (String list : new String[] {"labels.txt", "taxonomy.txt", "geofence.json"}) {
      Files.createFile(folder.resolve(list));
    }
  }
}
