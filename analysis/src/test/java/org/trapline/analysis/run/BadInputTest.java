package org.trapline.analysis.run;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.analysis.AnalysisInputException;
import org.trapline.analysis.TinyResult;
import org.trapline.analysis.events.EventRule;
import org.trapline.schemas.MediaLabel;

/** What is wrong in a person's files, each told in one sentence. */
class BadInputTest {
  private static final String DUCK = "Anas platyrhynchos";
  private static final String DESIGN =
      """
      before = ["2024-05-01", "2024-06-01"]
      after = ["2024-07-01", "2024-08-01"]
      """;

  @TempDir Path folder;

  private Path results;

  @BeforeEach
  void survey() throws IOException {
    results = folder.resolve("results");
    TinyResult result = TinyResult.in(results);
    for (String station : List.of("S1", "S2", "S3")) {
      for (String month : List.of("05", "07")) {
        String deployment = station + "-" + month;
        result.deployment(
            deployment, station, "2024-" + month + "-01T00:00", "2024-" + month + "-29T00:00");
        int days = month.equals("05") ? 5 : 3 + station.charAt(1) - '0';
        for (int day = 1; day <= days; day++) {
          result.add(
              TinyResult.animal(
                  deployment,
                  "d" + day + ".JPG",
                  "2024-" + month + "-0" + day + "T06:00",
                  DUCK,
                  0.9));
        }
      }
    }
    result.write();
  }

  private Path file(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Answer analyze(AnalyzeSettings.Inputs inputs, List<String> focal) throws IOException {
    return Analyze.run(
        new AnalyzeSettings(
            List.of(results),
            inputs,
            EventRule.USUAL,
            0,
            false,
            false,
            focal,
            folder.resolve("report")),
        step -> {});
  }

  private Answer run(@Nullable Path stations, @Nullable Path taxa, String... focal)
      throws IOException {
    return analyze(
        new AnalyzeSettings.Inputs(stations, file("design.toml", DESIGN), null, taxa),
        List.of(focal));
  }

  private static String sentence(AnalysisInputException wrong) {
    String message = String.valueOf(wrong.getMessage());
    assertThat(message.lines().count()).isEqualTo(1);
    return message;
  }

  @Test
  void aStationWithoutDeployments() {
    Path stations = file("stations.csv", "station,group\nS1,impact\nS9,control\n");

    assertThat(sentence(assertThrows(AnalysisInputException.class, () -> run(stations, null))))
        .isEqualTo("Station S9 has no deployment in the tables; their stations are S1, S2, S3.");
  }

  @Test
  void overlappingPeriods() {
    Path design =
        file(
            "design.toml",
            """
            before = ["2024-05-01", "2024-07-01"]
            after = ["2024-06-01", "2024-08-01"]
            """);

    assertThat(
            sentence(
                assertThrows(
                    AnalysisInputException.class,
                    () ->
                        analyze(new AnalyzeSettings.Inputs(null, design, null, null), List.of()))))
        .isEqualTo(
            "The period after starts at 2024-06-01T00:00, before the period before ends at"
                + " 2024-07-01T00:00; a moment can belong to one of them only.");
  }

  @Test
  void aDeploymentThatEndsBeforeItStarts() throws IOException {
    results = folder.resolve("own");
    TinyResult.in(results)
        .deployment("A", "S1", "2024-05-31T12:00", "2024-05-01T12:00")
        .add(TinyResult.other("A", "1.JPG", "2024-05-02T12:00", MediaLabel.BLANK))
        .write();

    assertThat(sentence(assertThrows(AnalysisInputException.class, () -> run(null, null))))
        .isEqualTo(
            "Deployment A ends at 2024-05-01T12:00, before it starts at 2024-05-31T12:00; correct"
                + " it in deployments.csv.");
  }

  @Test
  void noControls() throws IOException {
    Path stations = file("stations.csv", "station,group\nS1,impact\nS2,impact\nS3,impact\n");

    assertThat(run(stations, null).contrasts().get(0).sentence())
        .contains(
            "Without control stations a change cannot be told from season, weather or river"
                + " level.");
  }

  @Test
  void oneStationEachHasItsOwnRatiosAndNoComparison() throws IOException {
    Answer answer =
        run(file("stations.csv", "station,group\nS1,impact\nS2,control\nS3,exclude\n"), null);

    assertThat(answer.contrasts().get(0).verdict()).isEqualTo("one_each");
    assertThat(answer.contrasts().get(0).ratio()).isNull();
    assertThat(answer.contrasts().get(0).pWelch()).isNull();
    // Five events before and four after at S1, five and five at S2, over 28 days each.
    assertThat(answer.contrasts().get(0).sentence())
        .startsWith(
            "At the impact station the detection rate of Anas platyrhynchos fell to 0.80 of what"
                + " it was (exact 95 % interval");
    assertThat(answer.notes())
        .contains(
            "This survey is too small for a comparison of before and after: nothing has the"
                + " stations and events that one needs.");
  }

  @Test
  void zeroEvents() throws IOException {
    results = folder.resolve("own");
    TinyResult.in(results)
        .deployment("A", "S1", "2024-05-01T12:00", "2024-05-31T12:00")
        .add(TinyResult.other("A", "1.JPG", "2024-05-02T12:00", MediaLabel.BLANK))
        .write();

    Answer answer = run(null, null);

    assertThat(answer.notes())
        .contains("No event was found in the time that stations were watched.");
    assertThat(answer.diversity().cells()).isEmpty();
    assertThat(Files.readString(folder.resolve("report/index.html")))
        .contains("Nothing was seen that could be compared.");
  }

  @Test
  void unknownNamesOfSpecies() throws IOException {
    Path taxa =
        file("taxa.csv", "group,member\nDucks,Anas platyrhynchos\nDucks,Anas platirinchos\n");

    Answer answer = run(null, taxa, "Lutra lutra");

    assertThat(answer.notes())
        .contains(
            "The groups of species name Anas platirinchos, which nothing in the tables is called;"
                + " check the spelling.");
    assertThat(answer.notes())
        .contains(
            "No event is of Lutra lutra, which --focal names; if that is no finding, check the"
                + " spelling: the tables have Anas platyrhynchos, All animals, All birds, Ducks.");
    assertThat(
            sentence(
                assertThrows(
                    AnalysisInputException.class,
                    () -> Explain.run(folder.resolve("report"), "Anas", new StringBuilder()))))
        .isEqualTo(
            "The report knows no \"Anas\"; it has All animals, All birds, Anas platyrhynchos,"
                + " Ducks.");
  }

  @Test
  void focalSubjectsAreCorrectedAmongThemselvesOnly() throws IOException {
    Answer answer = run(null, null, DUCK);

    var duck = answer.contrasts().stream().filter(row -> row.subject().equals(DUCK)).findFirst();
    var all =
        answer.contrasts().stream().filter(row -> row.subject().equals("All animals")).findFirst();
    assertThat(duck.orElseThrow().pHolm()).isEqualTo(duck.orElseThrow().pPermutation());
    assertThat(all.orElseThrow().pHolm()).isNull();
  }

  @Test
  void comparabilityLeavesDuplicatesOutUnlessTheyAreKept() throws IOException {
    Path one = file("publish.json", "{\"duplicates\": \"KEEP\"}");
    long marked = files(run(null, null));
    Files.createDirectories(results.resolve("_trapline"));
    markDuplicate();
    long without = files(run(null, null));
    Files.copy(one, results.resolve("_trapline/publish.json"));
    long with = files(run(null, null));

    assertThat(without).isEqualTo(marked - 1);
    assertThat(with).isEqualTo(marked);
  }

  private void markDuplicate() throws IOException {
    Path media = results.resolve("media/deployment=d-s1-05/part-0.parquet");
    Path changed = folder.resolve("changed.parquet");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "COPY (SELECT * REPLACE (CASE WHEN media_id LIKE '%d2.JPG' THEN 'S1-05/d1.JPG' END AS"
              + " duplicate_of) FROM read_parquet('"
              + media
              + "', hive_partitioning = false)) TO '"
              + changed
              + "'");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    Files.move(changed, media, StandardCopyOption.REPLACE_EXISTING);
  }

  private static long files(Answer answer) {
    return answer.comparability().stream().mapToLong(row -> row.files()).sum();
  }
}
