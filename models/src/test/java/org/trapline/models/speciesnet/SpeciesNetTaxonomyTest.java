package org.trapline.models.speciesnet;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trapline.models.species.Rank;

class SpeciesNetTaxonomyTest {
  @Test
  void knowsWhatHoldsASpeciesAtEachRank() {
    SpeciesNetTaxonomy taxonomy = MadeUp.TAXONOMY;
    assertThat(taxonomy.ancestor(MadeUp.RED_FOX, Rank.SPECIES)).hasValue(MadeUp.RED_FOX);
    assertThat(taxonomy.ancestor(MadeUp.RED_FOX, Rank.GENUS)).hasValue(MadeUp.FOX_GENUS);
    assertThat(taxonomy.ancestor(MadeUp.RED_FOX, Rank.FAMILY)).hasValue(MadeUp.CANIDS);
    assertThat(taxonomy.ancestor(MadeUp.RED_FOX, Rank.ORDER)).hasValue(MadeUp.CARNIVORES);
    assertThat(taxonomy.ancestor(MadeUp.RED_FOX, Rank.CLASS)).hasValue(MadeUp.MAMMALS);
    assertThat(taxonomy.ancestor(MadeUp.RED_FOX, Rank.KINGDOM)).hasValue(SpeciesNetLabel.ANIMAL);
  }

  @Test
  void aHigherTaxonIsItsOwnAncestorAndHasNoneBelow() {
    assertThat(MadeUp.TAXONOMY.ancestor(MadeUp.CANIDS, Rank.FAMILY)).hasValue(MadeUp.CANIDS);
    assertThat(MadeUp.TAXONOMY.ancestor(MadeUp.CANIDS, Rank.GENUS)).isEmpty();
  }

  @Test
  void aTaxonWithoutALabelIsNoAncestor() {
    // The taxonomy has no label for the family of otters, nor for the genus of wolves.
    assertThat(MadeUp.TAXONOMY.ancestor(MadeUp.OTTER, Rank.FAMILY)).isEmpty();
    assertThat(MadeUp.TAXONOMY.ancestor(MadeUp.WOLF, Rank.GENUS)).isEmpty();
  }

  @Test
  void ofLabelsWithTheSameNamesTheLastStandsForThem() {
    SpeciesNetTaxonomy taxonomy =
        SpeciesNetTaxonomy.of(
            List.of(
                SpeciesNetLabel.parse("a;mammalia;artiodactyla;bovidae;bison;bison;american bison"),
                SpeciesNetLabel.parse(
                    "b;mammalia;artiodactyla;bovidae;bison;bison;domestic bison")));
    assertThat(
            taxonomy.ancestor(
                "a;mammalia;artiodactyla;bovidae;bison;bison;american bison", Rank.SPECIES))
        .hasValue("b;mammalia;artiodactyla;bovidae;bison;bison;domestic bison");
  }

  @ParameterizedTest
  @EnumSource
  void blankAndVehicleBelongNowhere(Rank rank) {
    assertThat(MadeUp.TAXONOMY.ancestor(SpeciesNetLabel.BLANK, rank)).isEmpty();
    assertThat(MadeUp.TAXONOMY.ancestor(SpeciesNetLabel.VEHICLE, rank)).isEmpty();
    assertThat(MadeUp.TAXONOMY.lineage(SpeciesNetLabel.BLANK)).isEmpty();
    assertThat(MadeUp.TAXONOMY.lineage(SpeciesNetLabel.VEHICLE)).isEmpty();
  }

  @Test
  void peopleTakePartInRollUpButAreNoWildlife() {
    assertThat(MadeUp.TAXONOMY.ancestor(SpeciesNetLabel.HUMAN, Rank.SPECIES))
        .hasValue(SpeciesNetLabel.HUMAN);
    assertThat(MadeUp.TAXONOMY.ancestor(SpeciesNetLabel.HUMAN, Rank.CLASS))
        .hasValue(MadeUp.MAMMALS);
    assertThat(MadeUp.TAXONOMY.lineage(SpeciesNetLabel.HUMAN)).isEmpty();
  }

  @Test
  void animalIsTheKingdomEvenIfTheFileListsBlankAfterIt() {
    SpeciesNetTaxonomy taxonomy =
        SpeciesNetTaxonomy.of(
            List.of(
                SpeciesNetLabel.parse(SpeciesNetLabel.ANIMAL),
                SpeciesNetLabel.parse(SpeciesNetLabel.BLANK)));
    assertThat(taxonomy.ancestor(MadeUp.HERON, Rank.KINGDOM)).hasValue(SpeciesNetLabel.ANIMAL);
    assertThat(taxonomy.ancestor(SpeciesNetLabel.ANIMAL, Rank.KINGDOM))
        .hasValue(SpeciesNetLabel.ANIMAL);
  }

  @Test
  void refusesALabelThatIsNone() {
    assertThrows(
        IllegalArgumentException.class, () -> MadeUp.TAXONOMY.ancestor("fox", Rank.FAMILY));
  }

  @Test
  @Tag("realdata")
  void everyPublishedLabelHasItsPlaceAndFifteenChangeTheirName() throws IOException {
    SpeciesNetTaxonomy taxonomy =
        SpeciesNetTaxonomy.read(GoldenPhotos.data("taxonomy_release.txt"));
    List<String> changed = new ArrayList<>();
    for (SpeciesNetLabel label : LabelFile.read(GoldenPhotos.data("labels.txt"))) {
      assertThat(taxonomy.contains(label.lineage())).isTrue();
      Rank own = label.lineage().rank();
      taxonomy
          .ancestor(label.line(), own)
          .filter(ancestor -> !ancestor.equals(label.line()))
          .ifPresent(ancestor -> changed.add(label.commonName()));
    }
    assertThat(changed).hasSize(15);
    assertThat(changed).containsAtLeast("elk", "american bison", "wild turkey", "rodent");
  }
}
