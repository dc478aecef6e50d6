package org.trapline.models.speciesnet;

import static com.google.common.truth.Truth.assertThat;
import static org.trapline.models.speciesnet.MadeUp.scored;
import static org.trapline.models.speciesnet.MadeUp.seen;
import static org.trapline.models.speciesnet.SpeciesNetLabel.ANIMAL;
import static org.trapline.models.speciesnet.SpeciesNetLabel.BLANK;
import static org.trapline.models.speciesnet.SpeciesNetLabel.HUMAN;
import static org.trapline.models.speciesnet.SpeciesNetLabel.UNKNOWN;
import static org.trapline.models.speciesnet.SpeciesNetLabel.VEHICLE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trapline.models.species.Candidate;
import org.trapline.schemas.Category;

/** The twelve rules in their order; each with the numbers at which it begins and ends. */
class SpeciesNetEnsembleTest {
  private static final SpeciesNetEnsemble ENSEMBLE =
      new SpeciesNetEnsemble(MadeUp.TAXONOMY, Geofence.off());

  @Test
  void rule1aTheDetectorIsSureOfAPerson() {
    assertThat(answer(BLANK, 0.999, Category.HUMAN, 0.71)).isEqualTo(byDetector(HUMAN, 0.71));
    assertThat(answer(BLANK, 0.999, Category.HUMAN, 0.7)).isEqualTo(byClassifier(BLANK, 0.999));
  }

  @Test
  void rule1bBothBelieveInAPerson() {
    assertThat(answer(HUMAN, 0.51, Category.HUMAN, 0.21)).isEqualTo(byClassifier(HUMAN, 0.51));
    assertThat(answer(VEHICLE, 0.51, Category.HUMAN, 0.21)).isEqualTo(byClassifier(HUMAN, 0.51));
    assertThat(answer(HUMAN, 0.51, Category.HUMAN, 0.2)).isEqualTo(unknown(0.51));
    assertThat(answer(HUMAN, 0.5, Category.HUMAN, 0.21)).isEqualTo(unknown(0.5));
  }

  @Test
  void rule2aAPersonOutweighsTheVehicleThatIsSeen() {
    assertThat(answer(HUMAN, 0.51, Category.VEHICLE, 0.9)).isEqualTo(byClassifier(HUMAN, 0.51));
    assertThat(answer(HUMAN, 0.51, Category.VEHICLE, 0.2)).isEqualTo(unknown(0.51));
    assertThat(answer(HUMAN, 0.5, Category.VEHICLE, 0.9)).isEqualTo(byDetector(VEHICLE, 0.9));
  }

  @Test
  void rule2bTheDetectorIsSureOfAVehicle() {
    assertThat(answer(BLANK, 0.999, Category.VEHICLE, 0.71)).isEqualTo(byDetector(VEHICLE, 0.71));
    assertThat(answer(BLANK, 0.999, Category.VEHICLE, 0.7)).isEqualTo(byClassifier(BLANK, 0.999));
  }

  @Test
  void rule2cBothBelieveInAVehicle() {
    assertThat(answer(VEHICLE, 0.41, Category.VEHICLE, 0.21))
        .isEqualTo(byClassifier(VEHICLE, 0.41));
    assertThat(answer(VEHICLE, 0.4, Category.VEHICLE, 0.21)).isEqualTo(unknown(0.4));
    assertThat(answer(VEHICLE, 0.41, Category.VEHICLE, 0.2)).isEqualTo(unknown(0.41));
  }

  @Test
  void rule3aNothingIsSeenAndTheClassifierAgrees() {
    assertThat(answer(BLANK, 0.51, Category.ANIMAL, 0.19)).isEqualTo(byClassifier(BLANK, 0.51));
    assertThat(answer(BLANK, 0.51, Category.HUMAN, 0.19)).isEqualTo(byClassifier(BLANK, 0.51));
    assertThat(ENSEMBLE.answer(List.of(scored(BLANK, 0.51)), List.of(), Place.UNKNOWN))
        .isEqualTo(byClassifier(BLANK, 0.51));
    assertThat(answer(BLANK, 0.51, Category.ANIMAL, 0.2)).isEqualTo(unknown(0.51));
    assertThat(answer(BLANK, 0.5, Category.ANIMAL, 0.19)).isEqualTo(unknown(0.5));
  }

  @Test
  void rule3bTheClassifierIsSureThatNothingIsThere() {
    assertThat(answer(BLANK, 0.991, Category.ANIMAL, 0.95)).isEqualTo(byClassifier(BLANK, 0.991));
    assertThat(answer(BLANK, 0.99, Category.ANIMAL, 0.95)).isEqualTo(byDetector(ANIMAL, 0.95));
  }

  @Test
  void rule4aTheClassifierIsSureOfAnAnimal() {
    assertThat(ENSEMBLE.answer(List.of(scored(MadeUp.OTTER, 0.81)), List.of(), Place.UNKNOWN))
        .isEqualTo(byClassifier(MadeUp.OTTER, 0.81));
    // At 0.8 the rule ends, and the next taxon above the species that has a label takes over.
    assertThat(ENSEMBLE.answer(List.of(scored(MadeUp.OTTER, 0.8)), List.of(), Place.UNKNOWN))
        .isEqualTo(rolledUp(MadeUp.CARNIVORES, 0.8, "order"));
  }

  @Test
  void rule4bAnAnimalIsSeenAndTheClassifierIsAlmostSure() {
    assertThat(answer(MadeUp.OTTER, 0.66, Category.ANIMAL, 0.21))
        .isEqualTo(byClassifier(MadeUp.OTTER, 0.66));
    assertThat(answer(MadeUp.OTTER, 0.66, Category.ANIMAL, 0.2))
        .isEqualTo(rolledUp(MadeUp.CARNIVORES, 0.66, "order"));
    assertThat(answer(MadeUp.OTTER, 0.66, Category.VEHICLE, 0.5))
        .isEqualTo(rolledUp(MadeUp.CARNIVORES, 0.66, "order"));
    assertThat(answer(MadeUp.OTTER, 0.65, Category.ANIMAL, 0.5)).isEqualTo(unknown(0.65));
  }

  @Test
  void rule5aSeveralAnswersTogetherAreSureOfAHigherTaxon() {
    List<Candidate> foxes = List.of(scored(MadeUp.RED_FOX, 0.4), scored(MadeUp.ARCTIC_FOX, 0.3));
    assertThat(ENSEMBLE.answer(foxes, seen(Category.ANIMAL, 0.9), Place.UNKNOWN))
        .isEqualTo(rolledUp(MadeUp.FOX_GENUS, 0.7, "genus"));
  }

  @Test
  void rule5aIsTriedAlsoWhenTheBestAnswerIsBlank() {
    List<Candidate> mixed =
        List.of(scored(BLANK, 0.34), scored(MadeUp.RED_FOX, 0.33), scored(MadeUp.ARCTIC_FOX, 0.33));
    assertThat(ENSEMBLE.answer(mixed, List.of(), Place.UNKNOWN))
        .isEqualTo(rolledUp(MadeUp.FOX_GENUS, 0.66, "genus"));
  }

  @Test
  void rule5aNeverComesBackToTheSpecies() {
    // Two labels of one species would reach the threshold there.
    List<Candidate> same = List.of(scored(MadeUp.HERON, 0.35), scored(MadeUp.HERON, 0.35));
    assertThat(ENSEMBLE.answer(same, List.of(), Place.UNKNOWN))
        .isEqualTo(rolledUp(MadeUp.BIRDS, 0.7, "class"));
  }

  @Test
  void rule5bSomeAnimalIsSeen() {
    assertThat(answer(MadeUp.OTTER, 0.3, Category.ANIMAL, 0.51))
        .isEqualTo(byDetector(ANIMAL, 0.51));
    assertThat(answer(MadeUp.OTTER, 0.3, Category.ANIMAL, 0.5)).isEqualTo(unknown(0.3));
  }

  @Test
  void rule6ElseNothingCanBeSaid() {
    assertThat(answer(MadeUp.OTTER, 0.3, Category.VEHICLE, 0.5)).isEqualTo(unknown(0.3));
  }

  @Test
  void onlyTheBestBoxCounts() {
    List<Detection> boxes =
        List.of(seen(Category.ANIMAL, 0.9).get(0), seen(Category.HUMAN, 0.8).get(0));
    assertThat(ENSEMBLE.answer(List.of(scored(MadeUp.OTTER, 0.9)), boxes, Place.UNKNOWN))
        .isEqualTo(byClassifier(MadeUp.OTTER, 0.9));
  }

  @Test
  void theGeofenceRollsARuledOutSpeciesUpToTheFamilyOrWider() {
    SpeciesNetEnsemble fenced = fencing(MadeUp.RED_FOX);
    // Not to the genus, although it has a label.
    assertThat(
            fenced.answer(
                List.of(scored(MadeUp.RED_FOX, 0.9), scored(MadeUp.WOLF, 0.05)),
                List.of(),
                MadeUp.KENYA))
        .isEqualTo(
            new SpeciesNetAnswer(
                MadeUp.CANIDS, 0.9 + 0.05, "classifier+geofence+rollup_to_family"));
    assertThat(
            fenced.answer(List.of(scored(MadeUp.RED_FOX, 0.9)), List.of(), new Place("CAN", null)))
        .isEqualTo(byClassifier(MadeUp.RED_FOX, 0.9));
  }

  @Test
  void theGeofencePassesOverHigherTaxaThatItRulesOutToo() {
    SpeciesNetEnsemble fenced =
        fencing(MadeUp.RED_FOX, MadeUp.CANIDS, MadeUp.CARNIVORES, MadeUp.MAMMALS);
    assertThat(fenced.answer(List.of(scored(MadeUp.RED_FOX, 0.9)), List.of(), MadeUp.KENYA))
        .isEqualTo(new SpeciesNetAnswer(ANIMAL, 0.9, "classifier+geofence+rollup_to_kingdom"));
  }

  @Test
  void theGeofenceSaysWhenNothingWideEnoughIsLeft() {
    SpeciesNetEnsemble fenced =
        fencing(MadeUp.RED_FOX, MadeUp.CANIDS, MadeUp.CARNIVORES, MadeUp.MAMMALS, ANIMAL);
    assertThat(fenced.answer(List.of(scored(MadeUp.RED_FOX, 0.9)), List.of(), MadeUp.KENYA))
        .isEqualTo(new SpeciesNetAnswer(UNKNOWN, 0.9, "classifier+geofence+rollup_failed"));
  }

  @Test
  void rollUpNeverEndsAtATaxonThatIsRuledOut() {
    SpeciesNetEnsemble fenced = fencing(MadeUp.FOX_GENUS);
    List<Candidate> foxes = List.of(scored(MadeUp.RED_FOX, 0.4), scored(MadeUp.ARCTIC_FOX, 0.3));
    assertThat(fenced.answer(foxes, List.of(), MadeUp.KENYA))
        .isEqualTo(rolledUp(MadeUp.CANIDS, 0.7, "family"));
  }

  @Test
  void aBoxOfItsOwnIsRolledUpFromTheSpeciesOn() {
    List<Candidate> same = List.of(scored(MadeUp.HERON, 0.35), scored(MadeUp.HERON, 0.35));
    assertThat(ENSEMBLE.answerForBox(same, Place.UNKNOWN))
        .isEqualTo(rolledUp(MadeUp.HERON, 0.7, "species"));
    List<Candidate> unsure = List.of(scored(MadeUp.HERON, 0.35), scored(BLANK, 0.3));
    assertThat(ENSEMBLE.answerForBox(unsure, Place.UNKNOWN))
        .isEqualTo(byClassifier(MadeUp.HERON, 0.35));
  }

  @Test
  void aBoxOfItsOwnIsFencedFirst() {
    List<Candidate> foxes = List.of(scored(MadeUp.RED_FOX, 0.4), scored(MadeUp.ARCTIC_FOX, 0.3));
    assertThat(fencing(MadeUp.RED_FOX).answerForBox(foxes, MadeUp.KENYA))
        .isEqualTo(
            new SpeciesNetAnswer(MadeUp.CANIDS, 0.7, "classifier+geofence+rollup_to_family"));
  }

  private static SpeciesNetAnswer answer(
      String label, double score, Category category, double confidence) {
    return ENSEMBLE.answer(
        List.of(scored(label, score)), seen(category, confidence), Place.UNKNOWN);
  }

  /** These taxa live in Canada only. */
  private static SpeciesNetEnsemble fencing(String... labels) {
    Map<String, GeofenceRule> rules = new HashMap<>();
    for (String label : labels) {
      rules.put(MadeUp.key(label), new GeofenceRule(Map.of("CAN", Set.of()), Map.of()));
    }
    return new SpeciesNetEnsemble(MadeUp.TAXONOMY, Geofence.of(rules));
  }

  private static SpeciesNetAnswer byDetector(String label, double score) {
    return new SpeciesNetAnswer(label, score, "detector");
  }

  private static SpeciesNetAnswer byClassifier(String label, double score) {
    return new SpeciesNetAnswer(label, score, "classifier");
  }

  private static SpeciesNetAnswer rolledUp(String label, double score, String rank) {
    return new SpeciesNetAnswer(label, score, "classifier+rollup_to_" + rank);
  }

  private static SpeciesNetAnswer unknown(double score) {
    return new SpeciesNetAnswer(UNKNOWN, score, "classifier");
  }
}
