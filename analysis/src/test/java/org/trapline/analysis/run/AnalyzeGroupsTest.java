package org.trapline.analysis.run;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.trapline.analysis.TinyResult.animal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.analysis.AnalysisInputException;
import org.trapline.analysis.TinyResult;
import org.trapline.analysis.baci.ContrastRow;
import org.trapline.analysis.diel.ActivityRow;

class AnalyzeGroupsTest {
  @TempDir Path folder;

  private Path results;
  private Path out;
  private TinyResult survey;

  @BeforeEach
  void makeSurvey() throws IOException {
    out = folder.resolve("report");
    results = Files.createDirectory(folder.resolve("results"));
    survey = TinySurvey.in(results);
  }

  private TinyResult grouped() {
    for (int station = 1; station <= 6; station++) {
      String said = station <= 3 ? "project:weir | baci:impact" : "control";
      survey.inGroups("S" + station + "-b", said).inGroups("S" + station + "-a", said);
    }
    return survey;
  }

  private Answer run() throws IOException {
    Path design =
        Files.writeString(
            folder.resolve("design.toml"),
            """
            before = ["2024-01-01", "2025-01-01"]
            after = ["2025-01-01", "2026-01-01"]
            """);
    return Analyze.run(
        AnalyzeSettings.usual(
            List.of(results), new AnalyzeSettings.Inputs(null, design, null, null), out),
        new ArrayList<String>()::add);
  }

  private static ContrastRow duck(Answer answer) {
    return answer.contrasts().stream()
        .filter(row -> row.subject().equals(TinySurvey.DUCK))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void takesGroupsFromTheDeploymentsWhereNoFileSaysThem() throws IOException {
    grouped().write();

    Answer answer = run();

    assertThat(duck(answer).verdict()).isEqualTo("baci");
    assertThat(duck(answer).nControl()).isEqualTo(3);
  }

  @Test
  void refusesAStationThatIsImpactAndControl() throws IOException {
    grouped().inGroups("S2-a", "group:control").write();

    assertThat(assertThrows(AnalysisInputException.class, this::run))
        .hasMessageThat()
        .isEqualTo(
            "Station S2 is control by deployment S2-a and impact by deployment S2-b; make their"
                + " deploymentGroups agree, or give --stations.");
  }

  @Test
  void saysHowToTellWhoTheControlsAre() throws IOException {
    survey.write();

    Answer answer = run();

    assertThat(duck(answer).verdict()).isEqualTo("before_after");
    assertThat(answer.notes().get(0)).startsWith("No station has a group, so all were taken for");
  }

  @Test
  void anAnswerBelowTheSpeciesThresholdIsNoEventOfItsLabel() throws IOException {
    survey.add(animal("S1-b", "doubt.JPG", "2024-05-20T03:00", "mallard", 0.1)).write();

    assertThat(run().contrasts().stream().map(ContrastRow::subject).toList())
        .doesNotContain("mallard");
  }

  @Test
  void drawsADayOnlyWhereEventsAreEnough() throws IOException {
    grouped().write();

    Answer answer = run();

    assertThat(
            answer.days().overlaps().stream()
                .map(row -> row.stationGroup() + " " + row.eventsBefore() + " " + row.overlap())
                .toList())
        .contains("impact 18 null");
    assertThat(answer.days().activity().stream().map(ActivityRow::period).distinct().toList())
        .contains("after");
    assertThat(Files.readString(out.resolve("index.html")))
        .contains("Fewer than 20 events in a period, so no overlap: Anas platyrhynchos");
  }
}
