package org.trapline.training.figures;

import static com.google.common.truth.Truth.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class AgreementTest {
  /** The four observers of example C in Krippendorff (2011); a dot is a unit that one left out. */
  private static final List<String> OBSERVERS =
      List.of(
          "1 2 3 3 2 1 4 1 2 . . .",
          "1 2 3 3 2 2 4 1 2 5 . 3",
          ". 3 3 3 2 3 4 2 2 5 1 .",
          "1 2 3 3 2 4 4 1 2 5 1 .");

  private static Agreement agreement(List<List<String>> photos) {
    return Objects.requireNonNull(Agreement.of(photos));
  }

  @Test
  void findsThePublishedAlpha() {
    List<List<String>> units = new ArrayList<>();
    for (int unit = 0; unit < 12; unit++) {
      int at = unit;
      units.add(
          OBSERVERS.stream()
              .map(line -> Arrays.asList(line.split(" ")).get(at))
              .filter(value -> !value.equals("."))
              .toList());
    }
    Agreement agreement = agreement(units);

    assertThat(agreement.photos()).isEqualTo(11);
    assertThat(agreement.votes()).isEqualTo(40);
    assertThat(agreement.alpha()).isWithin(0.0005).of(0.743);
  }

  @Test
  void holdsEachVoteAgainstTheMajorityOfTheOthers() {
    Agreement agreement =
        agreement(List.of(List.of("fox", "fox", "fox", "dog"), List.of("fox", "dog")));

    // Three foxes against two foxes and a dog, one dog against three foxes; the pair has none.
    assertThat(agreement.others()).isEqualTo(Share.of(3, 4));
    assertThat(agreement.pairs()).isEqualTo(Share.of(3, 7));
    assertThat(agreement.classes().get(0))
        .isEqualTo(new Agreement.ClassLine("dog", Share.of(0, 4)));
    assertThat(agreement.classes().get(1))
        .isEqualTo(new Agreement.ClassLine("fox", Share.of(6, 10)));
  }

  @Test
  void passesOverATieAmongTheOthers() {
    Agreement agreement = agreement(List.of(List.of("a", "a", "b", "b", "c")));

    // Of the votes only those for a and b leave a majority among the other four.
    assertThat(agreement.others()).isEqualTo(Share.of(0, 4));
  }

  @Test
  void saysNothingWhereNobodyLabelledWhatAnotherDid() {
    assertThat(Agreement.of(List.of(List.of("fox"), List.of()))).isNull();
    assertThat(agreement(List.of(List.of("fox", "fox"))).alpha()).isNull();
  }
}
