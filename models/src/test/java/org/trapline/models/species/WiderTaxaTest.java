package org.trapline.models.species;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trapline.models.folder.LabelKind;
import org.trapline.models.folder.LabelLine;
import org.trapline.models.folder.Labels;
import org.trapline.models.folder.Taxon;
import org.trapline.schemas.ListOutcome;

class WiderTaxaTest {
  private static final LabelLine MALLARD =
      animal("mallard", "Aves", "Anseriformes", "Anatidae", "Anas", "platyrhynchos");
  private static final LabelLine COOT =
      animal("coot", "Aves", "Gruiformes", "Rallidae", "Fulica", "atra");
  private static final LabelLine PERSON =
      new LabelLine("person", LabelKind.HUMAN, animal("", "Mammalia", "", "", "", "").taxon());

  private static LabelLine animal(
      String label, String className, String order, String family, String genus, String species) {
    Taxon taxon =
        new Taxon(
            (genus + " " + species).strip(),
            label,
            "species",
            className,
            order,
            family,
            genus,
            species,
            "");
    return new LabelLine(label, LabelKind.ANIMAL, taxon);
  }

  private static List<String> labels(LabelLine... lines) {
    return WiderTaxa.with(new Labels(List.of(lines))).lines().stream()
        .map(LabelLine::label)
        .toList();
  }

  @Test
  void addsEachTaxonOnceAfterTheLabelsAndNoneForPeople() {
    assertThat(labels(MALLARD, COOT, PERSON))
        .containsExactly(
            "mallard",
            "coot",
            "person",
            "Anas",
            "Anatidae",
            "Anseriformes",
            "Aves",
            "Fulica",
            "Rallidae",
            "Gruiformes")
        .inOrder();
  }

  @Test
  void addsNoTaxonThatIsALabelAlready() {
    LabelLine bird =
        new LabelLine(
            "7;aves;;;;;bird",
            LabelKind.ANIMAL,
            new Taxon("aves", "bird", "class", "aves", "", "", "", "", "7"));
    assertThat(labels(MALLARD, bird)).doesNotContain("Aves");
    assertThat(labels(MALLARD, bird)).contains("Anatidae");
  }

  @Test
  void letsAModelOfSpeciesBeRolledUp() {
    Labels wider = WiderTaxa.with(new Labels(List.of(MALLARD, COOT)));
    LabelsTaxonomy taxonomy = new LabelsTaxonomy(wider);
    LocalSpeciesList list =
        LocalSpeciesList.of(List.of("Anas crecca", "Fulica atra"), taxonomy, taxonomy.labels());
    NarrowedAnswer answer =
        list.narrow(List.of(new Candidate("mallard", 0.5), new Candidate("coot", 0.25)));
    assertThat(answer.label()).isEqualTo("Anas");
    assertThat(answer.score()).isEqualTo(0.5);
    assertThat(answer.outcome()).isEqualTo(ListOutcome.ROLLED_UP);
    LocalSpeciesList coots = LocalSpeciesList.of(List.of("coot"), taxonomy, taxonomy.labels());
    assertThat(coots.narrow(List.of(new Candidate("mallard", 0.5))).label()).isEqualTo("Aves");
  }

  @Test
  void tellsTheNearestNameOfAMisspeltOne() {
    LabelsTaxonomy taxonomy = new LabelsTaxonomy(new Labels(List.of(MALLARD, COOT)));
    LocalSpeciesList list =
        LocalSpeciesList.of(
            List.of("Anas platirhynchos", "malard", "Okapia johnstoni"),
            taxonomy,
            taxonomy.labels());
    assertThat(list.nearest("Anas platirhynchos")).hasValue("anas platyrhynchos");
    assertThat(list.nearest("malard")).hasValue("mallard");
    assertThat(list.nearest("Okapia johnstoni")).isEmpty();
  }
}
