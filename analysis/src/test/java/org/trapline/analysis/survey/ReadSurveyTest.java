package org.trapline.analysis.survey;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.analysis.AnalysisInputException;

class ReadSurveyTest {
  @TempDir Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("input"), text);
  }

  private static String fault(Executable reading) {
    String message = assertThrows(AnalysisInputException.class, reading).getMessage();
    assertThat(message).doesNotContain("\n");
    assertThat(message).endsWith(".");
    return message;
  }

  private static Span days(String from, String to) {
    return new Span(LocalDateTime.parse(from + "T00:00"), LocalDateTime.parse(to + "T00:00"));
  }

  @Test
  void readsStationsAsASpreadsheetWritesThem() throws IOException {
    Path excel = folder.resolve("stations.csv");
    Files.writeString(
        excel,
        String.join(
            "\r\n",
            "Station;Group;works_from;works_to",
            "007;Impact;1.4.2025;30.04.2025 12:00",
            "M\u00fchle;CONTROL;;",
            "",
            ""),
        Charset.forName("windows-1252"));

    assertThat(ReadSurvey.stations(excel).values())
        .containsExactly(
            new Station(
                "007",
                Group.IMPACT,
                null,
                new Span(
                    LocalDateTime.parse("2025-04-01T00:00"),
                    LocalDateTime.parse("2025-04-30T12:00"))),
            new Station("M\u00fchle", Group.CONTROL, null, null))
        .inOrder();
  }

  @Test
  void readsAFileWithAByteOrderMark() throws IOException {
    Path file = folder.resolve("bom.csv");
    Files.writeString(file, "\uFEFFstation,group\nA,exclude\n", StandardCharsets.UTF_8);

    assertThat(ReadSurvey.stations(file)).containsKey("A");
  }

  @Test
  void refusesWrongStationsInOneSentence() throws IOException {
    assertThat(fault(() -> ReadSurvey.stations(folder.resolve("none.csv")))).contains("none.csv");
    assertThat(fault(() -> ReadSurvey.stations(file("place,group\nA,impact\n"))))
        .contains("no column \"station\"");
    assertThat(fault(() -> ReadSurvey.stations(file("station,group\nA,treatment\n"))))
        .contains("line 2, the group is \"treatment\"; write impact, control or exclude");
    assertThat(fault(() -> ReadSurvey.stations(file("station,group\nA,impact\nA,control\n"))))
        .contains("line 3");
  }

  @Test
  void refusesAmbiguousDates() throws IOException {
    assertThat(
            fault(() -> ReadSurvey.failures(file("deployment,from,to\nA,04/05/2026,05/05/2026\n"))))
        .contains("write it like 2026-04-30");
  }

  @Test
  void readsFailures() throws IOException {
    assertThat(
            ReadSurvey.failures(
                file("deployment,from,to,reason\nA,2026-05-01,2026-05-03 12:00,card full\n")))
        .containsExactly(
            new Failure(
                "A",
                new Span(
                    LocalDateTime.parse("2026-05-01T00:00"),
                    LocalDateTime.parse("2026-05-03T12:00")),
                "card full"));
    assertThat(
            fault(() -> ReadSurvey.failures(file("deployment,from,to\nA,2026-05-03,2026-05-01\n"))))
        .contains("must come after");
  }

  @Test
  void readsADesign() throws IOException {
    Design design =
        ReadSurvey.design(
            file(
                """
                before = ["2024-04-01", "2025-04-01"]
                works = [2025-04-01, 2025-06-01]
                after = ["2025-06-01", "2026-06-01"]
                season_months = [4, 5]
                """));

    assertThat(design)
        .isEqualTo(
            new Design(
                days("2024-04-01", "2025-04-01"),
                days("2025-04-01", "2025-06-01"),
                days("2025-06-01", "2026-06-01"),
                Set.of(4, 5)));
    Station any = new Station("A", Group.IMPACT, null, null);
    assertThat(design.at(any, Period.BEFORE).days()).isEqualTo(61.0);
    assertThat(design.at(any, Period.AFTER).days()).isEqualTo(61.0);
  }

  @Test
  void aStationsOwnWorksDecideWhenItsAfterStarts() {
    Design design =
        new Design(
            days("2024-01-01", "2025-01-01"), null, days("2025-01-01", "2026-01-01"), Set.of());
    Station early = new Station("A", Group.IMPACT, null, days("2024-06-01", "2024-06-11"));

    assertThat(design.at(early, Period.BEFORE))
        .isEqualTo(Spans.of(days("2024-01-01", "2024-06-01")));
    assertThat(design.at(early, Period.AFTER))
        .isEqualTo(Spans.of(days("2024-06-11", "2026-01-01")));
  }

  @Test
  void refusesAWrongDesignInOneSentence() throws IOException {
    assertThat(
            fault(
                () ->
                    ReadSurvey.design(
                        file(
                            """
                            before = ["2024-04-01", "2025-04-01"]
                            after = ["2025-01-01", "2026-01-01"]
                            """))))
        .contains("can belong to one of them only");
    assertThat(fault(() -> ReadSurvey.design(file("before = [\"2024-04-01\", \"2025-04-01\"]\n"))))
        .contains("must name both periods");
    assertThat(fault(() -> ReadSurvey.design(file("before = \n")))).contains("is no TOML");
    assertThat(
            fault(
                () ->
                    ReadSurvey.design(
                        file(
                            """
                            before = ["soon", "later"]
                            after = ["2025-01-01", "2026-01-01"]
                            """))))
        .contains("\"soon\"");
  }

  @Test
  void timeIsASetOfMoments() {
    Spans both =
        new Spans(List.of(days("2026-01-05", "2026-01-10"), days("2026-01-01", "2026-01-06")));

    assertThat(both).isEqualTo(Spans.of(days("2026-01-01", "2026-01-10")));
    Spans holed = both.minus(Spans.of(days("2026-01-03", "2026-01-04")));
    assertThat(holed.days()).isEqualTo(8.0);
    assertThat(holed.contains(LocalDateTime.parse("2026-01-03T12:00"))).isFalse();
    assertThat(holed.contains(LocalDateTime.parse("2026-01-04T00:00"))).isTrue();
    assertThat(holed.and(Spans.of(days("2026-01-09", "2027-01-01"))).days()).isEqualTo(1.0);
    assertThat(both.minus(both)).isEqualTo(Spans.NEVER);
  }
}
