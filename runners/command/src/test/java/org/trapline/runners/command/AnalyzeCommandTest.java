package org.trapline.runners.command;

import static com.google.common.truth.Truth.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalyzeCommandTest {
  private static final Path SURVEY =
      Path.of(System.getProperty("trapline.root"), "examples", "survey");

  @TempDir Path folder;

  @Test
  void answersForTheMadeUpSurveyAndExplainsANumber() {
    Path report = folder.resolve("report");
    Typed answer =
        Typed.of(
            "analyze",
            SURVEY.resolve("results").toString(),
            "--stations=" + SURVEY.resolve("stations.csv"),
            "--design=" + SURVEY.resolve("design.toml"),
            "--out=" + report);
    assertThat(answer.err()).isEmpty();
    assertThat(answer.code()).isEqualTo(0);
    assertThat(answer.out()).contains("Anas platyrhynchos: The detection rate");
    assertThat(Files.isRegularFile(report.resolve("index.html"))).isTrue();

    Typed why = Typed.of("explain", report.toString(), "--species", "Anas platyrhynchos");
    assertThat(why.code()).isEqualTo(0);
    assertThat(why.out()).contains("4 + 4 stations)");
    Typed unknown = Typed.of("explain", report.toString(), "--species", "Anser anser");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("knows no \"Anser anser\"; it has Alcedo atthis");
  }

  @Test
  void saysThatNothingWasComparedWithoutPeriods() {
    Typed answer =
        Typed.of(
            "analyze", SURVEY.resolve("results").toString(), "--out=" + folder.resolve("report"));
    assertThat(answer.err()).isEmpty();
    assertThat(answer.out()).contains("Nothing was compared: describe the days before and after");
  }

  @Test
  void plansTheNextSurveyFromThisOne() {
    Typed answer =
        Typed.of(
            "plan",
            "--from=" + SURVEY.resolve("results"),
            "--design=" + SURVEY.resolve("design.toml"),
            "--stations=" + SURVEY.resolve("stations.csv"),
            "--factor=2");
    assertThat(answer.err()).isEmpty();
    assertThat(answer.code()).isEqualTo(0);
    assertThat(answer.out()).contains("by a factor of 2 in four of five cases:");
    assertThat(answer.out()).containsMatch("Lutra lutra +32 +3.6 +over 100 .* limit\n");
    assertThat(answer.out()).contains("Too few events to plan for: Alcedo atthis (6)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          analyze nowhere | There is no folder nowhere
          analyze gs://bucket/results | the result gs://bucket/results is not on this machine
          analyze . --gap soon | --gap must be a whole number, but was 'soon'
          analyze . --gap -1 | --gap must be 0 minutes or more, but was '-1'
          analyze . --compared-to first | --compared-to must be last-record or last-independent-record
          analyze . --min-score 2 | --min-score must be a number between 0 and 1, but was '2'
          plan --from nowhere | There is no folder nowhere
          plan --factor 0.5 | --factor must be a number of at least 1.05, such as 2 for a doubling
          plan --factor twice | --factor must be a number of at least 1.05
          explain . --species x | is no report; give the folder that was --out of trapline analyze
          """)
  void saysInASentenceWhatIsWrong(String typed, String sentence) {
    Typed answer = Typed.of(typed.split(" "));
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains(sentence);
    assertThat(answer.err().lines().count()).isEqualTo(1);
  }
}
