package org.trapline.analysis.run;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.trapline.analysis.TinyResult.animal;
import static org.trapline.analysis.TinyResult.other;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.analysis.AnalysisInputException;
import org.trapline.analysis.TinyResult;
import org.trapline.analysis.baci.Spread;
import org.trapline.schemas.MediaLabel;

class PlanTest {
  private static final AnalyzeSettings.Inputs NOTHING_SAID =
      new AnalyzeSettings.Inputs(null, null, null, null);

  @TempDir Path folder;

  private AnalyzeSettings.Inputs periods() throws IOException {
    Path design =
        Files.writeString(
            folder.resolve("design.toml"),
            """
            before = ["2024-01-01", "2025-01-01"]
            after = ["2025-01-01", "2026-01-01"]
            """);
    return new AnalyzeSettings.Inputs(null, design, null, null);
  }

  private String refusal(Path results, AnalyzeSettings.Inputs inputs, Set<String> names) {
    return String.valueOf(
        assertThrows(AnalysisInputException.class, () -> Plan.from(List.of(results), inputs, names))
            .getMessage());
  }

  @Test
  void learnsFromBeforeAndAfterWhereThereAreBoth() throws IOException {
    Path results = TinySurvey.in(Files.createDirectory(folder.resolve("results"))).write();

    Plan plan = Plan.from(List.of(results), periods(), Set.of(TinySurvey.DUCK));

    assertThat(plan.between()).isEqualTo("the time before and the time after");
    assertThat(plan.few()).isEmpty();
    Spread duck = plan.spreads().get(0);
    assertThat(duck.subject().name()).isEqualTo(TinySurvey.DUCK);
    assertThat(duck.stations()).isEqualTo(6);
    assertThat(duck.perDay()).isWithin(1e-9).of(duck.events() / 360.0);
  }

  @Test
  void cutsEachStationsTimeInTwoWhereNothingHasChangedYet() throws IOException {
    TinyResult survey = TinyResult.in(Files.createDirectory(folder.resolve("results")));
    for (int station = 1; station <= 4; station++) {
      String id = "S" + station;
      survey.deployment(id, id, "2026-04-01T00:00", "2026-05-01T00:00");
      for (int day = 2; day <= 15; day++) {
        survey.add(
            animal(id, day + ".JPG", "2026-04-%02dT07:00".formatted(day), TinySurvey.DUCK, 0.9));
      }
    }
    Path results = survey.write();

    Plan plan = Plan.from(List.of(results), NOTHING_SAID, Set.of(TinySurvey.DUCK));

    assertThat(plan.between()).contains("the first and the second half of each station's time");
    // All stations changed alike, from 14 events to none: nothing but chance is left.
    assertThat(plan.spreads().get(0).lasting()).isEqualTo(0.0);
    assertThat(plan.spreads().get(0).events()).isEqualTo(56);
  }

  @Test
  void namesWhatHasTooFewEvents() throws IOException {
    Path results =
        TinySurvey.in(Files.createDirectory(folder.resolve("results")))
            .add(animal("S1-b", "otter.JPG", "2024-05-10T03:00", "Lutra lutra", 0.9))
            .write();

    assertThat(Plan.from(List.of(results), periods(), Set.of()).few()).contains("Lutra lutra (1)");
  }

  @Test
  void saysInASentenceWhyThereIsNoPlan() throws IOException {
    Path one =
        TinyResult.in(Files.createDirectory(folder.resolve("one")))
            .deployment("A", "S1", "2026-04-01T00:00", "2026-05-01T00:00")
            .add(animal("A", "1.JPG", "2026-04-02T07:00", TinySurvey.DUCK, 0.9))
            .write();
    TinyResult empty = TinyResult.in(Files.createDirectory(folder.resolve("none")));
    for (int station = 1; station <= 4; station++) {
      String id = "S" + station;
      empty
          .deployment(id, id, "2026-04-01T00:00", "2026-05-01T00:00")
          .add(other(id, "1.JPG", "2026-04-02T07:00", MediaLabel.BLANK));
    }
    Path none = empty.write();
    Path some = TinySurvey.in(Files.createDirectory(folder.resolve("some"))).write();

    assertThat(refusal(one, NOTHING_SAID, Set.of()))
        .isEqualTo(
            "Nothing can be planned from one station with enough time, at least 7 days twice; how"
                + " much stations vary shows from 4 stations on.");
    assertThat(refusal(none, NOTHING_SAID, Set.of()))
        .startsWith("Nothing can be planned from a survey without a single event;");
    assertThat(refusal(some, periods(), Set.of("Yeti")))
        .isEqualTo(
            "The survey has no event of \"Yeti\"; it has events of Anas platyrhynchos, All animals,"
                + " All birds.");
  }
}
