package org.trapline.pipeline.run;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.models.folder.LabelKind;
import org.trapline.models.folder.LabelLine;
import org.trapline.models.folder.Taxon;
import org.trapline.pipeline.settings.LocalSpeciesChoice;
import org.trapline.schemas.SitePosition;
import org.trapline.transforms.find.InputException;
import org.trapline.transforms.publish.DeploymentFacts;
import org.trapline.transforms.publish.KnownLabels;
import org.trapline.transforms.write.ResultFolder;

class LocalSpeciesTest {
  private static final String OBSERVATIONS =
      """
      scientificName,decimalLatitude,decimalLongitude
      Lutra lutra,52.50,13.40
      Castor fiber,48.10,11.60
      Castor fiber,52.49,13.41
      """;

  @TempDir Path folder;

  private final List<String> warnings = new ArrayList<>();
  private ResultFolder result;

  @BeforeEach
  void judgeWithThreeLabels() throws IOException {
    result = ResultFolder.at(folder.resolve("out").toString());
    KnownLabels.store(
        result, List.of(animal("Lutra", "lutra"), animal("Castor", "fiber"), animal("Sus", "")));
  }

  private static LabelLine animal(String genus, String species) {
    String name = (genus + " " + species).strip();
    return new LabelLine(
        name, LabelKind.ANIMAL, new Taxon(name, "", "", "Mammalia", "", "", genus, species, ""));
  }

  private LocalSpecies said(@Nullable String text, @Nullable Double radius) throws IOException {
    Path file = folder.resolve("list.csv");
    if (text != null) {
      Files.writeString(file, text);
    }
    LocalSpecies species =
        LocalSpecies.of(
            result,
            new LocalSpeciesChoice(text == null ? null : file.toString(), radius),
            new RunListener() {
              @Override
              public void warned(String sentence) {
                warnings.add(sentence);
              }
            });
    species.store(result);
    return species;
  }

  private static DeploymentFacts deployment(
      String id, @Nullable Double latitude, @Nullable Double longitude) {
    DeploymentFacts unknown = DeploymentFacts.unknown(id);
    return new DeploymentFacts(
        id,
        null,
        null,
        new SitePosition(latitude, longitude),
        unknown.period(),
        unknown.clock(),
        null,
        null,
        null);
  }

  @Test
  void aListOfNamesHoldsEverywhere() throws IOException {
    List<DeploymentFacts> facts =
        said("Lutra lutra\nCastor fiber # beaver\n", null).at(List.of(deployment("A", null, null)));
    assertThat(facts.get(0).localSpecies()).containsExactly("Castor fiber", "Lutra lutra");
    assertThat(warnings).isEmpty();
  }

  @Test
  void aRadiusTakesWhatWasSeenNearEachStation() throws IOException {
    List<DeploymentFacts> facts =
        said(OBSERVATIONS, 10.0)
            .at(List.of(deployment("A", 52.5, 13.4), deployment("B", 48.1, 11.6)));
    assertThat(facts.get(0).localSpecies()).containsExactly("Castor fiber", "Lutra lutra");
    assertThat(facts.get(1).localSpecies()).containsExactly("Castor fiber");
  }

  @Test
  void theListIsKeptInTheResultUntilItIsTakenBack() throws IOException {
    said(OBSERVATIONS, 10.0);
    Files.delete(folder.resolve("list.csv"));
    DeploymentFacts moved = said(null, null).at(List.of(deployment("A", 48.1, 11.6))).get(0);
    assertThat(moved.localSpecies()).containsExactly("Castor fiber");
    assertThat(said(null, 5000.0).at(List.of(moved)).get(0).localSpecies()).hasSize(2);

    LocalSpecies none =
        LocalSpecies.of(result, new LocalSpeciesChoice("none", null), RunListener.NONE);
    none.store(result);
    assertThat(none.at(List.of(moved)).get(0).localSpecies()).isNull();
    assertThat(said(null, null).at(List.of(moved)).get(0).localSpecies()).isNull();
  }

  @Test
  void saysOnceWhichNamesTheModelDoesNotKnow() throws IOException {
    said("Lutra lutra\nCastor fibre\nQuercus robur\n", null);
    assertThat(warnings).hasSize(1);
    assertThat(warnings.get(0))
        .endsWith(
            "list.csv are not known to the species model: Castor fibre (nearest: castor fiber),"
                + " Quercus robur.");
    assertThat(warnings.get(0)).startsWith("2 of 3 names in ");
    said(null, null);
    assertThat(warnings).hasSize(1);
  }

  @Test
  void refusesInOneSentence() throws IOException {
    assertThat(refusal(OBSERVATIONS, 10.0, deployment("RIV-07", null, 13.4)))
        .isEqualTo(
            "--species-radius 10 needs to know where the stations are, but latitude and longitude"
                + " of RIV-07 are missing: fill them in in deployments.csv and give it with"
                + " --deployments.");
    assertThat(refusal(OBSERVATIONS, 2.5, deployment("RIV-07", 0.0, 0.0)))
        .contains("lies within 2.5 km of deployment RIV-07: make --species-radius larger");
    assertThat(refusal("Quercus robur\n", null, deployment("A", null, null)))
        .contains("is known to the species model, such as Quercus robur; check that it is");
    KnownLabels.store(result, List.of());
    assertThat(refusal(OBSERVATIONS, null, deployment("A", null, null)))
        .contains("judged without a species model");
  }

  @Test
  void aRadiusNeedsAList() {
    assertThat(refusal(null, 3.0, deployment("A", null, null)))
        .isEqualTo(
            "--species-radius goes with a list, and there is none: give --species-list too.");
  }

  private String refusal(@Nullable String text, @Nullable Double radius, DeploymentFacts facts) {
    return String.valueOf(
        assertThrows(InputException.class, () -> said(text, radius).at(List.of(facts)))
            .getMessage());
  }
}
