package org.trapline.analysis.run;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.trapline.analysis.TinyResult.other;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.analysis.AnalysisInputException;
import org.trapline.analysis.TinyResult;
import org.trapline.analysis.baci.ContrastRow;
import org.trapline.analysis.baci.SensitivityRow;
import org.trapline.analysis.rates.CellRow;
import org.trapline.schemas.MediaLabel;

class AnalyzeTest {
  private static final String DUCK = TinySurvey.DUCK;

  @TempDir static Path shared;
  private static Path usual;

  @TempDir Path folder;
  private Path results;
  private Path out;

  @BeforeAll
  static void makeSurvey() throws IOException {
    usual = TinySurvey.in(Files.createDirectory(shared.resolve("results"))).write();
  }

  @BeforeEach
  void makeFolders() {
    results = usual;
    out = folder.resolve("report");
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Path stations() throws IOException {
    return stations("impact", "impact", "impact", "control", "control", "control");
  }

  private Path stations(String... groups) throws IOException {
    StringBuilder csv = new StringBuilder("station,group\n");
    for (int i = 0; i < groups.length; i++) {
      csv.append("S").append(i + 1).append(",").append(groups[i]).append("\n");
    }
    return file("stations.csv", csv.toString());
  }

  private Path design() throws IOException {
    return file(
        "design.toml",
        """
        before = ["2024-01-01", "2025-01-01"]
        after = ["2025-01-01", "2026-01-01"]
        """);
  }

  private Answer run(AnalyzeSettings.Inputs inputs) throws IOException {
    return Analyze.run(
        AnalyzeSettings.usual(List.of(results), inputs, out), new ArrayList<String>()::add);
  }

  private static ContrastRow duck(Answer answer) {
    return answer.contrasts().stream()
        .filter(row -> row.subject().equals(DUCK))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void comparesBeforeAndAfterWithControls() throws IOException {
    Answer answer = run(new AnalyzeSettings.Inputs(stations(), design(), null, null));

    ContrastRow duck = duck(answer);
    assertThat(duck.verdict()).isEqualTo("baci");
    assertThat(duck.nImpact()).isEqualTo(3);
    assertThat(duck.nControl()).isEqualTo(3);
    assertThat(duck.ratio()).isGreaterThan(1.5);
    assertThat(duck.pSmallest()).isEqualTo(0.1);
    assertThat(duck.sentence()).startsWith("The detection rate of Anas platyrhynchos rose by");
    assertThat(duck.sentence()).contains("3 + 3 stations");
    CellRow cell = answer.cells().get(0);
    assertThat(cell.effortDays()).isWithin(1e-9).of(90);
    assertThat(answer.events().get(0).groupSizeMin()).isEqualTo(3);
  }

  @Test
  void writesEveryTableAsParquetAndAsCsv() throws IOException {
    run(new AnalyzeSettings.Inputs(stations(), design(), null, null));

    for (String table :
        List.of(
            "effort",
            "events",
            "event_files",
            "rates",
            "cells",
            "contrasts",
            "comparability",
            "sensitivity",
            "diversity",
            "activity",
            "overlap")) {
      assertThat(Files.size(out.resolve("tables/" + table + ".parquet"))).isGreaterThan(0);
      assertThat(Files.readAllLines(out.resolve("tables/" + table + ".csv")).size())
          .isGreaterThan(1);
    }
  }

  @Test
  void writesAPageThatSaysItAndFetchesNothing() throws IOException {
    run(new AnalyzeSettings.Inputs(stations(), design(), null, null));
    String page = Files.readString(out.resolve("index.html"));

    assertThat(page).contains("The detection rate of Anas platyrhynchos rose by");
    assertThat(page).contains("3 impact, 3 control");
    assertThat(page).contains("default-src 'none'");
    assertThat(page).doesNotContain("src=\"http");
    assertThat(page).contains("id=\"forest\"");
    assertThat(page).contains("finder 1.0 0123456789ab + namer 2.0 ba9876543210");
  }

  @Test
  void repeatsTheContrastUnderOtherSettings() throws IOException {
    Answer answer = run(new AnalyzeSettings.Inputs(stations(), design(), null, null));

    List<SensitivityRow> duck =
        answer.sensitivity().stream().filter(row -> row.subject().equals(DUCK)).toList();
    assertThat(duck.stream().map(SensitivityRow::setting).distinct().toList())
        .containsExactly(
            "as analysed",
            "event gap",
            "compared to",
            "least score",
            "labels",
            "effort",
            "one station left out")
        .inOrder();
    assertThat(duck.get(0).ratio()).isEqualTo(duck(answer).ratio());
    SensitivityRow left = duck.get(duck.size() - 1);
    assertThat(left.ratioLower()).isLessThan(left.ratioUpper());
  }

  @Test
  void saysThatNothingCanBeToldApartWithoutControls() throws IOException {
    Path noControls = stations("impact", "impact", "impact", "exclude", "exclude", "exclude");

    ContrastRow duck = duck(run(new AnalyzeSettings.Inputs(noControls, design(), null, null)));

    assertThat(duck.verdict()).isEqualTo("before_after");
    assertThat(duck.sentence()).contains("Without control stations a change cannot be told");
    assertThat(duck.flags()).isEqualTo("no_controls");
  }

  @Test
  void comparesOneStationWithoutCallingItsEventsReplicates() throws IOException {
    Path one = stations("impact", "exclude", "exclude", "exclude", "exclude", "exclude");

    ContrastRow duck = duck(run(new AnalyzeSettings.Inputs(one, design(), null, null)));

    assertThat(duck.verdict()).isEqualTo("one_station");
    assertThat(duck.ratio()).isWithin(1e-9).of(13.0 / 6.0);
    assertThat(duck.pPermutation()).isNull();
  }

  @Test
  void doesNotCompareTwoStationsOfAGroup() throws IOException {
    Path two = stations("impact", "impact", "exclude", "control", "control", "control");

    ContrastRow duck = duck(run(new AnalyzeSettings.Inputs(two, design(), null, null)));

    assertThat(duck.verdict()).isEqualTo("too_few");
    assertThat(duck.ratio()).isNull();
    assertThat(duck.sentence())
        .isEqualTo(
            "Too few data for a comparison of Anas platyrhynchos: only 2 impact stations were"
                + " watched for a week in both periods, 3 are needed.");
  }

  @Test
  void countsPeopleButNotTheCrew() throws IOException {
    results = Files.createDirectory(folder.resolve("own"));
    TinySurvey.in(results)
        .add(
            other("S1-b", "crew.JPG", "2024-05-01T12:10", MediaLabel.HUMAN),
            other("S1-b", "walker.JPG", "2024-05-10T12:10", MediaLabel.HUMAN))
        .write();

    Answer answer = run(new AnalyzeSettings.Inputs(stations(), design(), null, null));

    assertThat(
            answer.cells().stream()
                .filter(cell -> cell.subject().equals("People"))
                .mapToLong(CellRow::events)
                .sum())
        .isEqualTo(1);
    assertThat(answer.notes())
        .contains(
            "1 pictures of people or vehicles within an hour of set-up or retrieval were taken for"
                + " the crew and left out.");
  }

  @Test
  void givesRatesWithoutAnyDesign() throws IOException {
    Answer answer = run(new AnalyzeSettings.Inputs(null, null, null, null));

    assertThat(answer.contrasts()).isEmpty();
    assertThat(answer.cells().get(0).period()).isEqualTo("all");
    assertThat(answer.cells().get(0).effortDays()).isWithin(1e-9).of(360);
  }

  @Test
  void looksAtGroupsOfSpeciesToo() throws IOException {
    Path taxa =
        file(
            "taxa.csv",
            """
            group,member
            Ducks,Anas platyrhynchos
            Ducks,Anas crecca
            """);

    Answer answer = run(new AnalyzeSettings.Inputs(stations(), design(), null, taxa));

    assertThat(answer.contrasts().stream().map(ContrastRow::subject).toList())
        .containsExactly(DUCK, "All animals", "All birds", "Ducks")
        .inOrder();
    assertThat(answer.notes())
        .contains(
            "The groups of species name Anas crecca, which nothing in the tables is called; check"
                + " the spelling.");
  }

  @Test
  void refusesWhatIsNotInTheTables() throws IOException {
    Path stations =
        file(
            "s.csv",
            """
            station,group
            S9,impact
            """);
    Path failures =
        file(
            "f.csv",
            """
            deployment,from,to
            S9-b,2024-05-01,2024-05-02
            """);

    assertThat(
            assertThrows(
                AnalysisInputException.class,
                () -> run(new AnalyzeSettings.Inputs(stations, null, null, null))))
        .hasMessageThat()
        .isEqualTo(
            "Station S9 has no deployment in the tables; their stations are S1, S2, S3, S4, S5,"
                + " S6.");
    assertThat(
            assertThrows(
                AnalysisInputException.class,
                () -> run(new AnalyzeSettings.Inputs(null, null, failures, null))))
        .hasMessageThat()
        .contains("The failures name deployment S9-b");
  }

  @Test
  void saysSoWhereThereIsNoEvent() throws IOException {
    results = Files.createDirectory(folder.resolve("own"));
    TinyResult.in(results)
        .deployment("A", "S1", "2024-05-01T12:00", "2024-05-31T12:00")
        .add(other("A", "1.JPG", "2024-05-02T12:00", MediaLabel.BLANK))
        .write();

    Answer answer = run(new AnalyzeSettings.Inputs(null, design(), null, null));

    assertThat(answer.notes())
        .contains("No event was found in the time that stations were watched.");
  }
}
