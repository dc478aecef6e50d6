package org.trapline.models.species;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trapline.models.folder.LabelKind;
import org.trapline.models.folder.LabelLine;
import org.trapline.models.folder.Labels;
import org.trapline.models.folder.Taxon;

class ModelNamesTest {
  private static final ModelNames NAMES =
      new ModelNames(
          new Labels(
              List.of(
                  line("fox_1", "Vulpes vulpes", "red fox"),
                  line("fox_2", "Vulpes lagopus", "white fox"),
                  line("fox_3", "Alopex lagopus", "white fox"),
                  line("hedgehog", "", ""))));

  private static LabelLine line(String label, String scientific, String common) {
    return new LabelLine(
        label, LabelKind.ANIMAL, new Taxon(scientific, common, "species", "", "", "", "", "", ""));
  }

  @Test
  void aNameIsTheOneThatTablesUse() {
    assertThat(NAMES.find("RED FOX")).hasValue("Vulpes vulpes");
    assertThat(NAMES.find("fox-1")).hasValue("Vulpes vulpes");
    assertThat(NAMES.find("Vulpes vulpes (Linnaeus, 1758)")).hasValue("Vulpes vulpes");
    assertThat(NAMES.find("Hedgehog")).hasValue("hedgehog");
  }

  @Test
  void aNameOfTwoAnimalsOrOfNoneIsNoName() {
    assertThat(NAMES.find("white fox")).isEmpty();
    assertThat(NAMES.find("Vulpes vulpis")).isEmpty();
    assertThat(NAMES.nearest("Vulpes vulpis")).hasValue("Vulpes vulpes");
    assertThat(NAMES.nearest("rhinoceros")).isEmpty();
  }
}
