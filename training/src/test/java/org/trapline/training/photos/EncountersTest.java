package org.trapline.training.photos;

import static com.google.common.truth.Truth.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class EncountersTest {
  private static final LocalDateTime NOON = LocalDateTime.of(2024, 5, 6, 12, 0);

  private static Shot numbered(String path, String label) {
    return new Shot("a", path, label, null, null);
  }

  private static Shot timed(String path, String label, @Nullable String burst, int minutes) {
    return new Shot("a", path, label, burst, NOON.plusMinutes(minutes));
  }

  @Test
  void keepsABurstTogetherWhateverIsOnIt() {
    List<String> encounters =
        Encounters.of(
            List.of(
                timed("1.jpg", "fox", "b", 0),
                timed("2.jpg", "blank", "b", 0),
                timed("3.jpg", "blank", "c", 1)));

    assertThat(encounters.get(0)).isEqualTo(encounters.get(1));
  }

  @Test
  void keepsAnAnimalTogetherThatStays() {
    List<String> encounters =
        Encounters.of(
            List.of(
                timed("1.jpg", "fox", "b", 0),
                timed("2.jpg", "fox", "c", 5),
                timed("3.jpg", "fox", "d", 11)));

    assertThat(encounters.get(0)).isEqualTo(encounters.get(1));
    assertThat(encounters.get(2)).isNotEqualTo(encounters.get(1));
  }

  @Test
  void goesByNumbersWhereThereIsNoTime() {
    List<String> encounters =
        Encounters.of(
            List.of(
                numbered("images/CA-01_0006501.jpg", "fox"),
                numbered("images/CA-01_0006506.jpg", "blank"),
                numbered("images/CA-01_0006515.jpg", "fox"),
                numbered("images/CA-01_0006516.jpg", "fox"),
                numbered("other/CA-01_0006502.jpg", "fox")));

    assertThat(encounters.get(1)).isEqualTo(encounters.get(0));
    assertThat(encounters.get(2)).isNotEqualTo(encounters.get(0));
    assertThat(encounters.get(3)).isEqualTo(encounters.get(2));
    assertThat(encounters.get(4)).isNotEqualTo(encounters.get(0));
  }

  @Test
  void neverJoinsTwoDeployments() {
    Shot here = new Shot("a", "1.jpg", "fox", "burst", NOON);
    Shot there = new Shot("b", "1.jpg", "fox", "burst", NOON);

    List<String> encounters = Encounters.of(List.of(here, there));

    assertThat(encounters.get(0)).isNotEqualTo(encounters.get(1));
  }
}
