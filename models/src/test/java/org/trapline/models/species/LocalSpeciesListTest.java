package org.trapline.models.species;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.models.folder.LabelKind;
import org.trapline.models.folder.LabelLine;
import org.trapline.models.folder.Labels;
import org.trapline.models.folder.Taxon;
import org.trapline.models.speciesnet.GoldenPhotos;
import org.trapline.models.speciesnet.LabelFile;
import org.trapline.models.speciesnet.SpeciesNetLabel;
import org.trapline.models.speciesnet.SpeciesNetTaxonomy;
import org.trapline.schemas.ListOutcome;

class LocalSpeciesListTest {
  private static final String RED_FOX = "1;mammalia;carnivora;canidae;vulpes;vulpes;red fox";
  private static final String ARCTIC_FOX = "2;mammalia;carnivora;canidae;vulpes;lagopus;arctic fox";
  private static final String FOXES = "3;mammalia;carnivora;canidae;vulpes;;vulpes species";
  private static final String DINGO = "4;mammalia;carnivora;canidae;canis;lupus dingo;dingo";
  private static final String CANIDS = "5;mammalia;carnivora;canidae;;;canine family";
  private static final String DEER =
      "6;mammalia;artiodactyla;cervidae;odocoileus;virginianus;white-tailed deer";
  private static final String MAMMALS = "7;mammalia;;;;;mammal";
  private static final String BEAR_CAT =
      "8;mammalia;carnivora;viverridae;arctictis;binturong;bear cat";
  private static final String BEARS = "9;mammalia;carnivora;ursidae;;;bear";

  private static final List<String> LABELS =
      List.of(RED_FOX, ARCTIC_FOX, FOXES, DINGO, CANIDS, DEER, MAMMALS, BEAR_CAT, BEARS);
  private static final SpeciesNetTaxonomy TAXONOMY =
      SpeciesNetTaxonomy.of(LABELS.stream().map(SpeciesNetLabel::parse).toList());

  @Test
  void keepsAnAnswerThatIsOnTheList() {
    assertThat(narrow(list("Vulpes vulpes"), RED_FOX, 0.9, ARCTIC_FOX, 0.05))
        .isEqualTo(new NarrowedAnswer(RED_FOX, 0.9, ListOutcome.KEPT, ""));
  }

  @Test
  void rollsUpToTheWiderTaxonThatIsKnownAndSaysSo() {
    assertThat(narrow(list("Vulpes vulpes"), ARCTIC_FOX, 0.5, RED_FOX, 0.25))
        .isEqualTo(
            new NarrowedAnswer(
                FOXES,
                0.75,
                ListOutcome.ROLLED_UP,
                "arctic fox is not on the local species list; rolled up to the genus"));
  }

  @Test
  void neverRenamesToTheNextLikelySpecies() {
    // A deer is known and almost as likely, but nothing says that the fox is a deer.
    assertThat(narrow(list("Odocoileus virginianus"), RED_FOX, 0.5, DEER, 0.49))
        .isEqualTo(
            new NarrowedAnswer(
                MAMMALS,
                0.99,
                ListOutcome.ROLLED_UP,
                "red fox is not on the local species list; rolled up to the class"));
  }

  @Test
  void endsAtSomeAnimalIfNothingOfItsClassIsKnown() {
    NarrowedAnswer answer = narrow(list("Aves"), RED_FOX, 0.5, DEER, 0.25);
    assertThat(answer.label()).isEqualTo(SpeciesNetLabel.ANIMAL);
    assertThat(answer.outcome()).isEqualTo(ListOutcome.ROLLED_UP);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Vulpes vulpes",
        "vulpes vulpes",
        "VULPES VULPES",
        "Vulpes vulpes (Linnaeus, 1758)",
        "Vulpes vulpes Linnaeus",
        "Red Fox",
        "red fox",
        " red  fox ",
        "Vulpes",
        "Vulpes sp.",
        "Canidae",
        "Carnivora",
        "canine family",
      })
  void knowsARedFoxByAllItsNames(String name) {
    LocalSpeciesList list = list(name);
    assertThat(list.knows(RED_FOX)).isTrue();
    assertThat(list.unmatched()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"White-tailed Deer", "white tailed deer", "White\u2010tailed deer"})
  void hyphensDoNotMatter(String name) {
    assertThat(list(name).knows(DEER)).isTrue();
    assertThat(list(name).knows(RED_FOX)).isFalse();
  }

  @Test
  void knowsTheWiderTaxaOfAListedSpecies() {
    LocalSpeciesList list = list("red fox");
    assertThat(list.knows(FOXES)).isTrue();
    assertThat(list.knows(CANIDS)).isTrue();
    assertThat(list.knows(MAMMALS)).isTrue();
    assertThat(list.knows(BEARS)).isFalse();
  }

  @Test
  void aListedSpeciesKnowsItsSubspeciesButNotTheOtherWayRound() {
    assertThat(list("Canis lupus").knows(DINGO)).isTrue();
    assertThat(list("Canis lupus dingo").knows(DINGO)).isTrue();
    assertThat(list("Canis aureus").knows(DINGO)).isFalse();
  }

  @Test
  void aSpeciesThatTheModelDoesNotKnowStandsForItsGenusOnly() {
    LocalSpeciesList list = list("Vulpes zerda");
    assertThat(list.unmatched()).containsExactly("Vulpes zerda");
    assertThat(list.knows(FOXES)).isTrue();
    assertThat(list.knows(CANIDS)).isTrue();
    assertThat(list.knows(RED_FOX)).isFalse();
  }

  @Test
  void aNameIsNotTakenForItsFirstWord() {
    assertThat(list("Bear Cat").knows(BEARS)).isFalse();
    assertThat(list("Bear Cat").knows(BEAR_CAT)).isTrue();
    LocalSpeciesList cuscus = list("Bear Cuscus");
    assertThat(cuscus.knows(BEARS)).isFalse();
    assertThat(cuscus.unmatched()).containsExactly("Bear Cuscus");
  }

  @Test
  void neverNarrowsWhatIsNoWildAnimalOrNoTaxon() {
    LocalSpeciesList list = list("red fox");
    assertThat(list.knows(SpeciesNetLabel.BLANK)).isTrue();
    assertThat(list.knows(SpeciesNetLabel.VEHICLE)).isTrue();
    assertThat(list.knows(SpeciesNetLabel.HUMAN)).isTrue();
    assertThat(list.knows(SpeciesNetLabel.ANIMAL)).isTrue();
  }

  @Test
  void marksALabelThatNoTaxonomyPlaces() {
    Taxonomy plain =
        new LabelsTaxonomy(
            new Labels(
                List.of(
                    new LabelLine("otter", LabelKind.ANIMAL, Taxon.NONE),
                    new LabelLine("red fox", LabelKind.ANIMAL, Taxon.NONE),
                    new LabelLine("empty", LabelKind.BLANK, Taxon.NONE))));
    LocalSpeciesList list = LocalSpeciesList.of(List.of("Red Fox"), plain, plain.labels());
    assertThat(narrow(list, "red fox", 0.9, "otter", 0.1).outcome()).isEqualTo(ListOutcome.KEPT);
    assertThat(narrow(list, "empty", 0.9, "otter", 0.1).outcome()).isEqualTo(ListOutcome.KEPT);
    assertThat(narrow(list, "otter", 0.9, "red fox", 0.1))
        .isEqualTo(
            new NarrowedAnswer(
                "otter",
                0.9,
                ListOutcome.NOT_ON_LIST,
                "otter is not on the local species list, and no wider taxon of it is"));
  }

  @Test
  void rollsUpAmongTheLabelsOfAModelThatSaysItsTaxa() {
    Taxonomy taxonomy =
        new LabelsTaxonomy(
            new Labels(
                List.of(
                    animal("lynx", "Lynx lynx", "Felidae"),
                    animal("wildcat", "Felis silvestris", "Felidae"),
                    new LabelLine(
                        "cat family",
                        LabelKind.ANIMAL,
                        new Taxon(
                            "Felidae",
                            "",
                            "family",
                            "Mammalia",
                            "Carnivora",
                            "Felidae",
                            "",
                            "",
                            "")))));
    LocalSpeciesList list =
        LocalSpeciesList.of(List.of("Felis silvestris"), taxonomy, taxonomy.labels());
    NarrowedAnswer answer = narrow(list, "lynx", 0.5, "wildcat", 0.25);
    assertThat(answer.label()).isEqualTo("cat family");
    assertThat(answer.score()).isEqualTo(0.75);
  }

  @Test
  @Tag("realdata")
  void findsEveryPublishedNameOfSpeciesNet() throws IOException {
    SpeciesNetTaxonomy taxonomy =
        SpeciesNetTaxonomy.read(GoldenPhotos.data("taxonomy_release.txt"));
    List<SpeciesNetLabel> labels = LabelFile.read(GoldenPhotos.data("labels.txt"));
    List<String> lines = labels.stream().map(SpeciesNetLabel::line).toList();
    List<String> names = new ArrayList<>();
    for (SpeciesNetLabel label : labels) {
      if (taxonomy.lineage(label.line()).isPresent()) {
        names.add(label.lineage().scientificName());
        names.add(label.commonName().isEmpty() ? "bird" : label.commonName());
      }
    }
    LocalSpeciesList list = LocalSpeciesList.of(names, taxonomy, lines);
    assertThat(list.unmatched()).isEmpty();
    lines.forEach(line -> assertThat(list.knows(line)).isTrue());
    LocalSpeciesList local =
        LocalSpeciesList.of(List.of("elk", "Red Fox", "Héron à dos vert"), taxonomy, lines);
    assertThat(local.unmatched()).isEmpty();
    assertThat(lines.stream().filter(local::knows).count()).isLessThan(40L);
  }

  private static LabelLine animal(String label, String scientificName, String family) {
    return new LabelLine(
        label,
        LabelKind.ANIMAL,
        new Taxon(scientificName, "", "species", "Mammalia", "Carnivora", family, "", "", ""));
  }

  private static LocalSpeciesList list(String name) {
    return LocalSpeciesList.of(List.of(name), TAXONOMY, LABELS);
  }

  private static NarrowedAnswer narrow(
      LocalSpeciesList list, String first, double score, String second, double less) {
    return list.narrow(List.of(new Candidate(first, score), new Candidate(second, less)));
  }
}
