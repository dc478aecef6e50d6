package org.trapline.pipeline.check;

import static com.google.common.truth.Truth.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trapline.pipeline.check.Gap.Kind;

class GapsTest {
  private static final LocalDateTime DAY_1 = LocalDateTime.of(2024, 5, 1, 12, 0);

  @Test
  void namesAWeekWithoutAFileOfACameraThatHasFilesEveryDay() {
    List<LocalDateTime> times = hours(0, 6, 12, 18, 200, 206, 212);

    assertThat(Gaps.in(times, null, null))
        .containsExactly(new Gap(DAY_1.plusHours(18), DAY_1.plusHours(200), Kind.BETWEEN_FILES));
  }

  @Test
  void namesACameraThatFellSilentBeforeTheDeclaredEnd() {
    List<Gap> gaps = Gaps.in(hours(0, 6, 12), DAY_1.minusDays(8), DAY_1.plusDays(20));

    assertThat(gaps.stream().map(Gap::kind))
        .containsExactly(Kind.BEFORE_FIRST_FILE, Kind.AFTER_LAST_FILE)
        .inOrder();
    assertThat(gaps.get(1).days()).isEqualTo(19);
  }

  @Test
  void saysNothingOfACameraThatHasAFileEveryFewDays() {
    assertThat(Gaps.in(hours(0, 100, 200, 400, 500), null, null)).isEmpty();
  }

  private static List<LocalDateTime> hours(int... hours) {
    List<LocalDateTime> times = new ArrayList<>();
    for (int hour : hours) {
      times.add(DAY_1.plusHours(hour));
    }
    return times;
  }
}
