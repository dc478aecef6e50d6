package org.trapline.analysis.effort;

import static com.google.common.truth.Truth.assertThat;
import static org.trapline.analysis.TinyResult.animal;
import static org.trapline.analysis.TinyResult.other;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.analysis.TinyResult;
import org.trapline.analysis.events.ReadSightings;
import org.trapline.analysis.events.Sighting;
import org.trapline.analysis.events.SightingSettings;
import org.trapline.analysis.tables.ResultTables;
import org.trapline.schemas.Light;
import org.trapline.schemas.MediaLabel;

class ReadEffortTest {
  @TempDir Path folder;

  private static LocalDateTime time(String text) {
    return LocalDateTime.parse(text.replace(' ', 'T'));
  }

  @Test
  void seesALensUnderALeafAndAClockThatIsHalfADayOff() throws IOException {
    TinyResult tiny = TinyResult.in(folder);
    tiny.deployment("A", "A", "2026-05-01T00:00", "2026-05-10T00:00");
    tiny.deployment("B", "B", "2026-05-01T00:00", "2026-05-10T00:00");
    for (int hour = 0; hour < 30; hour++) {
      String taken = time("2026-05-02 00:00").plusHours(hour).toString();
      // One picture, but for two bits of noise.
      String hash = hour % 2 == 0 ? "00ff00ff00ff00ff" : "00ff00ff00ff00fc";
      tiny.add(other("A", (10 + hour) + ".JPG", taken, MediaLabel.BLANK).looking(hash, Light.DAY));
    }
    for (int shot = 0; shot < 12; shot++) {
      String noon = time("2026-05-02 12:00").plusMinutes(shot).toString();
      String midnight = time("2026-05-02 23:00").plusMinutes(shot).toString();
      tiny.add(
          other("B", shot + "a.JPG", noon, MediaLabel.BLANK).looking(null, Light.INFRARED),
          other("B", shot + "b.JPG", midnight, MediaLabel.BLANK).looking(null, Light.DAY),
          other("B", shot + "c.JPG", "2026-06-01T00:00", MediaLabel.BLANK));
    }
    try (ResultTables tables = ResultTables.open(List.of(tiny.write()))) {
      List<DeploymentFacts> facts = ReadEffort.from(tables.connection(), false);

      assertThat(facts.get(0).sameHours()).isWithin(1e-9).of(29);
      assertThat(ActiveTime.of(facts.get(0), List.of(), false).flags())
          .isEqualTo("ended_early;lens_blocked");
      assertThat(facts.get(1).outside()).isEqualTo(12);
      assertThat(ActiveTime.of(facts.get(1), List.of(), false).flags())
          .contains("times_outside_deployment;night_at_noon");
    }
  }

  @Test
  void bringsTheClocksOfAStationToOneOffset() throws IOException {
    Path result =
        TinyResult.in(folder)
            .deployment("A", "Weir", "2026-03-01T00:00", "2026-04-01T00:00")
            .deployment("B", "Weir", "2026-04-01T01:00", "2026-05-01T01:00")
            .deployment("C", "Dam", "2026-04-01T00:00", "2026-05-01T00:00")
            .setTo("A", 60)
            .setTo("B", 120)
            .setTo("C", 120)
            .add(
                animal("B", "1.JPG", "2026-04-10T08:00", "x", 0.9),
                animal("C", "1.JPG", "2026-04-10T08:00", "x", 0.9))
            .write();
    try (ResultTables tables = ResultTables.open(List.of(result))) {
      List<String> notes = OneClock.forEachStation(tables.connection());
      List<DeploymentFacts> facts = ReadEffort.from(tables.connection(), false);

      assertThat(notes)
          .containsExactly(
              "At station Weir clocks were set to several offsets; all its times are told in"
                  + " UTC+01:00.");
      assertThat(facts.get(0).declaredEnd()).isEqualTo(facts.get(1).declaredStart());
      assertThat(facts.get(1).firstFile()).isEqualTo(time("2026-04-10 07:00"));
      assertThat(facts.get(2).firstFile()).isEqualTo(time("2026-04-10 08:00"));
      assertThat(
              ReadSightings.from(tables.connection(), SightingSettings.USUAL).sightings().stream()
                  .map(Sighting::time)
                  .toList())
          .containsExactly(time("2026-04-10 07:00"), time("2026-04-10 08:00"));
    }
  }

  @Test
  void readsWhatTheTablesKnow() throws IOException {
    Path result =
        TinyResult.in(folder)
            .deployment("A", "Weir", "2026-05-01T00:00", "2026-06-01T00:00")
            .add(
                animal("A", "1.JPG", "2026-05-01T10:00", "x", 0.9),
                other("A", "2.JPG", "2026-05-01T16:00", MediaLabel.BLANK),
                other("A", "3.JPG", "2026-05-01T12:00", MediaLabel.BLANK),
                other("A", "4.JPG", "2026-05-20T12:00", MediaLabel.BLANK),
                other("A", "5.JPG", "2020-01-01T00:00", MediaLabel.BLANK).flagged("clock_not_set"))
            .add(other("B", "1.JPG", "2026-05-02T10:00", MediaLabel.BLANK))
            .write();
    try (ResultTables tables = ResultTables.open(List.of(result))) {
      List<DeploymentFacts> facts = ReadEffort.from(tables.connection(), false);

      assertThat(facts).hasSize(2);
      DeploymentFacts weir = facts.get(0);
      assertThat(weir.station()).isEqualTo("Weir");
      assertThat(weir.declaredEnd()).isEqualTo(time("2026-06-01 00:00"));
      assertThat(weir.firstFile()).isEqualTo(time("2026-05-01 10:00"));
      assertThat(weir.lastFile()).isEqualTo(time("2026-05-20 12:00"));
      assertThat(weir.backwardJumps()).isEqualTo(1);
      assertThat(weir.clockNotSet()).isEqualTo(1);
      assertThat(ActiveTime.of(weir, List.of(), false).flags())
          .isEqualTo("ended_early;silent_gap;clock_not_set;time_runs_backwards");
      assertThat(facts.get(1).station()).isEqualTo("B");
      assertThat(facts.get(1).declaredStart()).isNull();
    }
  }
}
