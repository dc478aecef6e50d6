package org.trapline.runners.laptop.cluster;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RowsKeptTest {
  @Test
  void seesWhatIsLostAndWhatIsThereTwice() {
    RowsKept kept = RowsKept.between(List.of("a", "b", "c"), List.of("a", "c", "c", "c"));

    assertThat(kept).isEqualTo(new RowsKept(1, 2));
    assertThat(kept.allOnce()).isFalse();
  }

  @Test
  void isContentWithTheSameRowsInAnyOrder() {
    assertThat(RowsKept.between(List.of("a", "b"), List.of("b", "a")).allOnce()).isTrue();
  }
}
