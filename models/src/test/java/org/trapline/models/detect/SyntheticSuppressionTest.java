package org.trapline.models.detect;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** MegaDetector's synthetic scene for suppression, with the result worked out by hand. */
class SyntheticSuppressionTest {
  @Test
  void keepsTheBestOfEachHeapAndAllThatStandApart() {
    Candidate a = square(100, 100, 80, 0.72f, 0);
    Candidate b = square(105, 105, 80, 0.45f, 0);
    Candidate a2 = square(200, 100, 60, 0.81f, 0);
    Candidate b2 = square(202, 102, 60, 0.63f, 0);
    Candidate c = square(300, 100, 60, 0.63f, 0);
    Candidate d = square(380, 100, 60, 0.54f, 0);
    Candidate e = square(100, 300, 70, 0.63f, 0);
    Candidate f = square(100, 300, 70, 0.63f, 1);
    // A cascade: the last one stays, since the best overlaps it by 0.39 only and the middle one,
    // which overlaps it more, is gone.
    Candidate g = square(500, 300, 80, 0.855f, 0);
    Candidate h = square(510, 310, 80, 0.63f, 0);
    Candidate i = square(520, 320, 80, 0.51f, 0);
    assertThat(
            NonMaxSuppression.keep(
                List.of(a, b, a2, b2, c, d, e, f, g, h, i), 0.5f, label -> label))
        .containsExactly(g, a2, a, c, e, f, d, i)
        .inOrder();
  }

  private static Candidate square(float x, float y, float side, float score, int label) {
    return Candidate.centred(x, y, side, side, score, label);
  }
}
