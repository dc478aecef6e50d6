package org.trapline.models.bands;

import static com.google.common.truth.Truth.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trapline.models.bands.SpreadSample.Shot;
import org.trapline.schemas.Light;

class SpreadSampleTest {
  private static final LocalDateTime START = LocalDateTime.of(2024, 5, 1, 0, 0);

  @Test
  void takesAllWhereThereAreFew() {
    assertThat(SpreadSample.of(timeless(5))).containsExactly(0, 1, 2, 3, 4).inOrder();
    assertThat(SpreadSample.of(List.of())).isEmpty();
  }

  @Test
  void takesTwelveByDayAndTwelveByNight() {
    List<Shot> shots = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      shots.add(new Shot(i, START.plusMinutes(73L * i), i % 50 == 0 ? Light.INFRARED : Light.DAY));
    }

    List<Integer> chosen = SpreadSample.of(shots);

    assertThat(chosen).hasSize(24);
    assertThat(chosen.stream().filter(index -> index % 50 == 0).count()).isEqualTo(12);
  }

  @Test
  void fillsUpFromTheOtherLightWhereOneIsRare() {
    List<Shot> shots = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      shots.add(new Shot(i, START.plusHours(i), i < 3 ? Light.DAY : Light.NIGHT));
    }

    assertThat(SpreadSample.of(shots)).hasSize(24);
    assertThat(SpreadSample.of(shots)).containsAtLeast(0, 1, 2);
  }

  @Test
  void goesByTheClockWhereTheLightIsUnknown() {
    List<Shot> shots = new ArrayList<>();
    for (int i = 0; i < 240; i++) {
      // 230 at noon of 230 days, 10 at midnight.
      int hour = i < 230 ? 12 : 0;
      shots.add(new Shot(i, START.plusDays(i).plusHours(hour), i % 2 == 0 ? null : Light.UNKNOWN));
    }

    assertThat(SpreadSample.of(shots)).containsAtLeast(230, 231, 232, 233, 234, 235, 236, 239);
  }

  @Test
  void isNotDrawnToOneBusyHour() {
    List<Shot> shots = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      shots.add(new Shot(i, START.plusHours(12).plusSeconds(i), Light.DAY));
    }
    for (int day = 1; day < 20; day++) {
      shots.add(new Shot(3000 + day, START.plusDays(day), Light.DAY));
    }

    List<Integer> chosen = SpreadSample.of(shots, 12);

    assertThat(chosen.stream().filter(index -> index < 3000).count()).isAtMost(1);
  }

  @Test
  void spreadsWithinAnHourWhereThereIsNoOther() {
    List<Shot> shots = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      shots.add(new Shot(i, START.plusHours(12).plusSeconds(i), Light.DAY));
    }

    assertThat(SpreadSample.of(shots, 4)).containsExactly(125, 375, 625, 875).inOrder();
  }

  @Test
  void spreadsByPlaceWhereThereIsNoTime() {
    assertThat(SpreadSample.of(timeless(100), 4)).containsExactly(12, 37, 62, 87).inOrder();
  }

  @Test
  void choosesTheSameFromAnyOrder() {
    List<Shot> shots = new ArrayList<>();
    Random random = new Random(5);
    for (int i = 0; i < 500; i++) {
      LocalDateTime time = i % 7 == 0 ? null : START.plusMinutes(random.nextInt(50_000));
      shots.add(new Shot(i, time, i % 3 == 0 ? Light.NIGHT : null));
    }
    List<Integer> chosen = SpreadSample.of(shots);

    Collections.shuffle(shots, random);

    assertThat(SpreadSample.of(shots)).isEqualTo(chosen);
    assertThat(chosen).containsNoDuplicates();
    assertThat(chosen).isInOrder();
  }

  private static List<Shot> timeless(int count) {
    List<Shot> shots = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      shots.add(new Shot(i, null, null));
    }
    return shots;
  }
}
