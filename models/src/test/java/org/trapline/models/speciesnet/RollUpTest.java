package org.trapline.models.speciesnet;

import static com.google.common.truth.Truth.assertThat;
import static org.trapline.models.speciesnet.MadeUp.scored;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.trapline.models.species.Candidate;
import org.trapline.models.species.Rank;
import org.trapline.models.species.RollUp;

class RollUpTest {
  private static final List<Rank> ALL = List.of(Rank.values());
  private static final RollUp ROLL_UP = new RollUp(MadeUp.TAXONOMY, label -> false);

  static List<Arguments> pairs() {
    return List.of(
        Arguments.of(MadeUp.RED_FOX, MadeUp.RED_FOX, Rank.SPECIES, MadeUp.RED_FOX),
        Arguments.of(MadeUp.RED_FOX, MadeUp.ARCTIC_FOX, Rank.GENUS, MadeUp.FOX_GENUS),
        Arguments.of(MadeUp.RED_FOX, MadeUp.FOX_GENUS, Rank.GENUS, MadeUp.FOX_GENUS),
        Arguments.of(MadeUp.RED_FOX, MadeUp.WOLF, Rank.FAMILY, MadeUp.CANIDS),
        Arguments.of(MadeUp.RED_FOX, MadeUp.OTTER, Rank.ORDER, MadeUp.CARNIVORES),
        Arguments.of(MadeUp.RED_FOX, MadeUp.HARE, Rank.CLASS, MadeUp.MAMMALS),
        Arguments.of(MadeUp.RED_FOX, SpeciesNetLabel.HUMAN, Rank.CLASS, MadeUp.MAMMALS),
        Arguments.of(MadeUp.RED_FOX, MadeUp.HERON, Rank.KINGDOM, SpeciesNetLabel.ANIMAL),
        Arguments.of(MadeUp.HERON, SpeciesNetLabel.ANIMAL, Rank.KINGDOM, SpeciesNetLabel.ANIMAL));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void addsUpAtTheFirstRankThatTwoAnswersShare(
      String first, String second, Rank rank, String label) {
    List<Candidate> answers = List.of(scored(first, 0.5), scored(second, 0.25));
    assertThat(ROLL_UP.best(answers, ALL, 0.65)).hasValue(new RollUp.Result(label, 0.75, rank));
  }

  @Test
  void theSumMustBeMoreThanTheThreshold() {
    List<Candidate> answers = List.of(scored(MadeUp.RED_FOX, 0.5), scored(MadeUp.WOLF, 0.25));
    assertThat(ROLL_UP.best(answers, ALL, 0.75)).isEmpty();
    assertThat(ROLL_UP.best(answers, ALL, Math.nextDown(0.75))).isPresent();
  }

  @Test
  void looksOnlyAtTheRanksThatItIsTold() {
    List<Candidate> answers = List.of(scored(MadeUp.RED_FOX, 0.5), scored(MadeUp.ARCTIC_FOX, 0.25));
    assertThat(ROLL_UP.best(answers, List.of(Rank.FAMILY), 0.65))
        .hasValue(new RollUp.Result(MadeUp.CANIDS, 0.75, Rank.FAMILY));
  }

  @Test
  void takesTheLargestSumAndOfTwoAlikeTheFirst() {
    List<Candidate> larger = List.of(scored(MadeUp.HERON, 0.25), scored(MadeUp.RED_FOX, 0.5));
    assertThat(ROLL_UP.best(larger, List.of(Rank.CLASS), 0.1))
        .hasValue(new RollUp.Result(MadeUp.MAMMALS, 0.5, Rank.CLASS));
    List<Candidate> alike = List.of(scored(MadeUp.HERON, 0.5), scored(MadeUp.RED_FOX, 0.5));
    assertThat(ROLL_UP.best(alike, List.of(Rank.CLASS), 0.1))
        .hasValue(new RollUp.Result(MadeUp.BIRDS, 0.5, Rank.CLASS));
  }

  @Test
  void passesOverWhatIsExcluded() {
    RollUp noMammals = new RollUp(MadeUp.TAXONOMY, MadeUp.MAMMALS::equals);
    List<Candidate> answers = List.of(scored(MadeUp.RED_FOX, 0.6), scored(MadeUp.HERON, 0.3));
    assertThat(noMammals.best(answers, List.of(Rank.CLASS), 0.1))
        .hasValue(new RollUp.Result(MadeUp.BIRDS, 0.3, Rank.CLASS));
    assertThat(noMammals.best(answers, List.of(Rank.CLASS, Rank.KINGDOM), 0.5))
        .hasValue(new RollUp.Result(SpeciesNetLabel.ANIMAL, 0.6 + 0.3, Rank.KINGDOM));
  }

  @Test
  void blankAddsToNothing() {
    List<Candidate> answers =
        List.of(scored(SpeciesNetLabel.BLANK, 0.6), scored(MadeUp.RED_FOX, 0.3));
    assertThat(ROLL_UP.best(answers, ALL, 0.65)).isEmpty();
  }
}
