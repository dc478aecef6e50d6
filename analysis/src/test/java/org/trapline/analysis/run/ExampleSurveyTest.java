package org.trapline.analysis.run;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.Range;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.analysis.AnalysisInputException;
import org.trapline.analysis.baci.ContrastRow;
import org.trapline.analysis.diversity.DiversityRow;
import org.trapline.analysis.effort.EffortRow;
import org.trapline.analysis.query.Query;
import org.trapline.analysis.query.QueryFormat;
import org.trapline.analysis.review.answers.PrecisionRow;
import org.trapline.analysis.review.answers.RecallRow;

class ExampleSurveyTest {
  private static final Path EXAMPLE =
      Path.of(System.getProperty("trapline.root", ".."), "examples", "survey");

  /** The report as rendered, for readers of the repository. */
  private static final Path PAGE = EXAMPLE.resolve("report.html");

  @TempDir static Path shared;
  private static Path report;
  private static Answer answer;

  @TempDir Path folder;

  @BeforeAll
  static void analyze() throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      ExampleSurvey.write(EXAMPLE);
      ExampleReview.write(EXAMPLE, EXAMPLE);
    }
    report = shared.resolve("report");
    answer =
        Analyze.run(
            AnalyzeSettings.usual(
                List.of(EXAMPLE.resolve("results")),
                new AnalyzeSettings.Inputs(
                    EXAMPLE.resolve("stations.csv"),
                    EXAMPLE.resolve("design.toml"),
                    EXAMPLE.resolve("failures.csv"),
                    EXAMPLE.resolve("taxa.csv")),
                report),
            new ArrayList<String>()::add);
    if (Boolean.getBoolean("golden.update")) {
      Files.copy(report.resolve(Analyze.PAGE), PAGE, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static String rows(Path survey, String table) throws IOException {
    StringBuilder csv = new StringBuilder();
    Query.run(
        List.of(survey.resolve("results")),
        "SELECT * FROM " + table + " ORDER BY ALL",
        QueryFormat.CSV,
        csv);
    return csv.toString();
  }

  @Test
  void theTablesInTheRepositoryAreTheOnesThatAreDrawn() throws IOException {
    ExampleSurvey.write(folder);

    for (String table : List.of("media", "detections", "deployments")) {
      assertWithMessage(table + ", made anew with -Dgolden.update=true")
          .that(rows(EXAMPLE, table).equals(rows(folder, table)))
          .isTrue();
    }
    for (String file : List.of("stations.csv", "design.toml", "failures.csv", "taxa.csv")) {
      assertThat(Files.readString(EXAMPLE.resolve(file)))
          .isEqualTo(Files.readString(folder.resolve(file)));
    }
  }

  @Test
  void theReviewInTheRepositoryIsTheOneThatIsDrawn() throws IOException {
    ExampleReview.write(EXAMPLE, folder);
    assertThat(Files.readString(EXAMPLE.resolve(ExampleReview.FILE)))
        .isEqualTo(Files.readString(folder.resolve(ExampleReview.FILE)));
  }

  @Test
  void theReviewCorrectsEachCellAndTellsWhatWasMissed() throws IOException {
    Answer reviewed =
        Analyze.run(
            AnalyzeSettings.usual(
                List.of(EXAMPLE.resolve("results")),
                new AnalyzeSettings.Inputs(
                    EXAMPLE.resolve("stations.csv"),
                    EXAMPLE.resolve("design.toml"),
                    EXAMPLE.resolve("failures.csv"),
                    EXAMPLE.resolve("taxa.csv"),
                    List.of(EXAMPLE.resolve(ExampleReview.FILE))),
                folder.resolve("report")),
            new ArrayList<String>()::add);
    assertThat(reviewed.review().tables().reviewed()).hasSize(400);
    assertThat(reviewed.review().tables().recall()).hasSize(5);
    RecallRow all = reviewed.review().tables().recall().get(4);
    // One in fifty was drawn with an animal.
    assertThat(all.missedLower() / all.blankBursts()).isLessThan(0.02);
    assertThat(all.missedUpper() / all.blankBursts()).isGreaterThan(0.02);
    PrecisionRow duck =
        reviewed.review().tables().precision().stream()
            .filter(row -> row.species().equals("Anas platyrhynchos"))
            .filter(row -> row.stationGroup().equals("impact") && row.period().equals("after"))
            .findFirst()
            .orElseThrow();
    assertThat(duck.precision()).isIn(Range.closed(0.6, 1.0));
    assertThat(duck.correctedEventsLower()).isLessThan(duck.correctedEvents());
  }

  @Test
  void thePageInTheRepositorySaysWhatTheTablesGive() throws IOException {
    String page = Files.readString(PAGE);

    for (ContrastRow row : answer.contrasts()) {
      assertWithMessage("the page, made anew with -Dgolden.update=true")
          .that(page)
          .contains(row.sentence());
    }
    for (DiversityRow row : answer.diversity().cells()) {
      assertThat(page).contains("<td class=\"n\">%d</td>".formatted(row.stationWeeks()));
    }
  }

  @Test
  void staysSmallEnoughForARepository() throws IOException {
    try (Stream<Path> files = Files.walk(EXAMPLE)) {
      long bytes = files.filter(Files::isRegularFile).mapToLong(ExampleSurveyTest::size).sum();
      assertThat(bytes).isLessThan(3_000_000);
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void findsWhatWasPutInAndSaysWhatItCouldNotHaveSeen() {
    ContrastRow duck = row("Anas platyrhynchos");
    assertThat(duck.ratioLower()).isLessThan(3.2);
    assertThat(duck.ratioUpper()).isGreaterThan(3.2);
    assertThat(duck.pPermutation()).isLessThan(0.05);
    assertThat(duck.pWelch()).isLessThan(0.05);
    assertThat(row("Fulica atra").sentence())
        .contains("this survey could not have seen a change by less than a factor of");
    assertThat(row("Alcedo atthis").verdict()).isEqualTo("too_few");
    assertThat(answer.contrasts().stream().map(ContrastRow::subject).toList())
        .containsAtLeast("Waterbirds", "People", "All mammals");
  }

  @Test
  void comparesSpeciesAtEqualCoverage() {
    assertThat(answer.diversity().cells()).hasSize(4);
    for (DiversityRow cell : answer.diversity().cells()) {
      // Four stations of 56 days; the card that was full loses a week or two.
      assertThat(cell.stationWeeks()).isIn(Range.closed(30, 32));
      assertThat(cell.species()).isIn(Range.closed(10, 12));
      assertThat(cell.chao2()).isAtLeast((double) cell.species());
      assertThat(cell.comparedAt()).isLessThan(1.0);
      assertThat(cell.hill0AtCoverage()).isAtMost(cell.species() + 2.0);
      assertThat(cell.hill0AtCoverage()).isGreaterThan(cell.hill1AtCoverage());
    }
  }

  @Test
  void takesTheFailedWeekOutOfTheEffort() {
    EffortRow full =
        answer.effort().stream()
            .filter(row -> row.deploymentId().equals("RIV-02-2024"))
            .findFirst()
            .orElseThrow();

    assertThat(full.failureDays()).isWithin(1e-9).of(7 + 11 / 24.0);
    assertThat(full.effortFlags()).isEqualTo("silent_gap");
  }

  @Test
  void explainsANumberDownToItsFiles() throws IOException {
    StringBuilder explained = new StringBuilder();
    Explain.run(report, "Anas platyrhynchos", explained);

    assertThat(explained.toString()).contains("The detection rate of Anas platyrhynchos rose");
    assertThat(explained.toString()).contains("RIV-01|Anas platyrhynchos|2024-04-");
    assertThat(explained.toString()).contains("WHERE subject = 'Anas platyrhynchos'");
    assertThat(
            assertThrows(
                AnalysisInputException.class,
                () -> Explain.run(report, "Yeti", new StringBuilder())))
        .hasMessageThat()
        .contains("The report knows no \"Yeti\"; it has Alcedo atthis, All animals,");
    assertThat(
            assertThrows(
                AnalysisInputException.class,
                () -> Explain.run(folder, "Yeti", new StringBuilder())))
        .hasMessageThat()
        .contains("is no report");
  }

  private static ContrastRow row(String subject) {
    return answer.contrasts().stream()
        .filter(row -> row.subject().equals(subject))
        .findFirst()
        .orElseThrow();
  }
}
