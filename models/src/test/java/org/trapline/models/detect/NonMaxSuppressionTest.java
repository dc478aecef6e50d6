package org.trapline.models.detect;

import static com.google.common.truth.Truth.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NonMaxSuppressionTest {
  @Test
  void keepsABoxThatOverlapsExactlyAsMuchAsAllowed() {
    Candidate best = new Candidate(0, 0, 10, 10, 0.9f, 0);
    Candidate half = new Candidate(0, 0, 10, 5, 0.8f, 0);
    assertThat(NonMaxSuppression.keep(List.of(best, half), 0.5f, label -> label))
        .containsExactly(best, half);
    assertThat(NonMaxSuppression.keep(List.of(best, half), 0.49f, label -> label))
        .containsExactly(best);
  }

  @Test
  void letsLabelsOfOneCategorySuppressEachOther() {
    Candidate bear = new Candidate(0, 0, 10, 10, 0.9f, 21);
    Candidate dog = new Candidate(0, 0, 10, 10, 0.8f, 16);
    assertThat(NonMaxSuppression.keep(List.of(dog, bear), 0.45f, label -> 0)).containsExactly(bear);
  }

  @Test
  void keepsTheFirstOfEqualScores() {
    Candidate first = new Candidate(0, 0, 10, 10, 0.5f, 0);
    Candidate second = new Candidate(1, 0, 10, 10, 0.5f, 0);
    assertThat(NonMaxSuppression.keep(List.of(first, second), 0.45f, label -> label))
        .containsExactly(first);
  }

  @Test
  void keepsThreeHundredAtMost() {
    List<Candidate> many = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      many.add(new Candidate(20 * i, 0, 20 * i + 10, 10, i / 400f, 0));
    }
    List<Candidate> kept = NonMaxSuppression.keep(many, 0.45f, label -> label);
    assertThat(kept).hasSize(300);
    assertThat(kept.get(0).score()).isEqualTo(399 / 400f);
  }

  @Test
  void keepsWhatIsOfAnotherGroup() {
    Candidate animal = new Candidate(0, 0, 10, 10, 0.9f, 0);
    Candidate person = new Candidate(0, 0, 10, 10, 0.8f, 1);
    assertThat(NonMaxSuppression.keep(List.of(animal, person), 0.45f, label -> label))
        .containsExactly(animal, person)
        .inOrder();
  }

  @Test
  void losesTheLastDigitsOfOtherGroupsAsYolov5Does() {
    // The overlap is 0.4500006 where the boxes stand, and exactly 0.45 when they are 7,680
    // pixels on, where single precision has steps of a two-thousandth of a pixel.
    Candidate best = new Candidate(0, 0, 10, 10, 0.9f, 1);
    Candidate worse = new Candidate(0, 0, 10, 4.500006f, 0.8f, 1);
    assertThat(NonMaxSuppression.overlap(best, worse)).isGreaterThan(0.45f);

    assertThat(NonMaxSuppression.keep(List.of(best, worse), 0.45f, label -> 0))
        .containsExactly(best);
    assertThat(NonMaxSuppression.keep(List.of(best, worse), 0.45f, label -> label))
        .containsExactly(best, worse);
  }
}
