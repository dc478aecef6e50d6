package org.trapline.analysis.summary;

import static com.google.common.truth.Truth.assertThat;
import static org.trapline.analysis.TinyResult.animal;
import static org.trapline.analysis.TinyResult.other;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.analysis.TinyResult;
import org.trapline.schemas.ErrorCode;
import org.trapline.schemas.MediaLabel;

class SummarizeResultTest {
  @TempDir Path folder;

  private TinyResult survey() {
    return TinyResult.in(folder)
        .deployment("RIV-01", "Weir")
        .deployment("=cmd|' /C calc'!A0", "<b>Bridge</b>")
        .deployment("RIV-03", "Mill")
        .add(
            animal("RIV-01", "1.JPG", "2026-05-01T10:00", "Anas platyrhynchos", 0.95).with(2),
            animal("RIV-01", "2.JPG", "2026-05-03T11:00", "Ardea cinerea", 0.75),
            animal("RIV-01", "3.JPG", "1970-01-01T00:00", "Ardea cinerea", 0.70)
                .flagged("clock_not_set"),
            other("RIV-01", "4.JPG", "2026-05-04T10:00", MediaLabel.BLANK),
            other("=cmd|' /C calc'!A0", "5.JPG", "2026-05-02T23:30", MediaLabel.HUMAN))
        .addFailure("RIV-01", "<script>.JPG", ErrorCode.TRUNCATED, "The file ends after 12 bytes.");
  }

  private String page() throws IOException {
    return Files.readString(folder.resolve("index.html"));
  }

  @Test
  void countsEachDeploymentAndKeepsFormulasOutOfSpreadsheets() throws IOException {
    SummarizeResult.write(survey().write());

    assertThat(Files.readString(folder.resolve("summary.csv")))
        .isEqualTo(
            """
            deployment,station,files,animals,blanks,humans,vehicles,unknown,failed,flagged,duplicates,first,last,top_species
            '=cmd|' /C calc'!A0,<b>Bridge</b>,1,0,0,1,0,0,0,0,0,2026-05-02T23:30:00,2026-05-02T23:30:00,
            RIV-01,Weir,5,3,1,0,0,0,1,1,0,2026-05-01T10:00:00,2026-05-04T10:00:00,Anas platyrhynchos
            RIV-03,Mill,0,0,0,0,0,0,0,0,0,,,
            """);
  }

  @Test
  void addsUpTheWholeSurvey() throws IOException {
    ResultSummary summary = SummarizeResult.write(survey().write());

    assertThat(summary.totals())
        .isEqualTo(
            new DeploymentLine(
                "all", null, 6, 3, 1, 1, 0, 0, 1, 1, 0, "2026-05-01", "2026-05-04", null));
    assertThat(summary.species())
        .containsExactly(
            new SpeciesLine("Anas platyrhynchos", null, 2, 1, 1, (double) 0.95f),
            new SpeciesLine("Ardea cinerea", null, 2, 2, 1, (0.75f + 0.70f) / 2.0))
        .inOrder();
    assertThat(summary.failures())
        .containsExactly(
            new FailureLine(
                "RIV-01", "DCIM/<script>.JPG", "truncated", "The file ends after 12 bytes."));
    assertThat(summary.flags())
        .containsExactly(
            new FlagLine("RIV-01", "clock_not_set", "the camera's clock was not set", 1));
  }

  @Test
  void drawsBoxesWhereTheyAreOnTheSceneWithoutItsBands() throws IOException {
    ResultSummary summary = SummarizeResult.write(survey().write());

    Shot duck = summary.shots().get(0);
    assertThat(duck.species()).isEqualTo("Anas platyrhynchos");
    assertThat(duck.boxes()).hasSize(2);
    // The box starts at 0.4 of 1500 pixels; the scene starts at 100 and is 1300 high.
    assertThat(duck.boxes().get(0).left()).isWithin(1e-4).of(25);
    assertThat(duck.boxes().get(0).top()).isWithin(1e-4).of(100 * 500 / 1300.0);
    assertThat(duck.boxes().get(0).width()).isWithin(1e-4).of(20);
    assertThat(duck.boxes().get(0).height()).isWithin(1e-4).of(100 * 450 / 1300.0);
  }

  @Test
  void showsNoPictureOfAFileWithAPersonInIt() throws IOException {
    ResultSummary summary =
        SummarizeResult.write(
            survey().add(other("RIV-03", "9.JPG", "2026-05-02T23:30", MediaLabel.HUMAN)).write());

    assertThat(summary.shots().stream().map(Shot::deployment).toList())
        .containsExactly("RIV-01", "RIV-01", "RIV-01");
  }

  @Test
  void writesOnePageThatFetchesNothingAndEscapesEverything() throws IOException {
    SummarizeResult.write(survey().write());

    assertThat(page()).contains("&lt;script&gt;.JPG");
    assertThat(page()).contains("&lt;b&gt;Bridge&lt;/b&gt;");
    assertThat(page()).doesNotContain("<script");
    assertThat(page()).doesNotContain("http://");
    assertThat(page()).doesNotContain("https://");
    assertThat(page()).contains("default-src 'none'");
    assertThat(page()).contains("src=\"data:image/jpeg;base64,/9j/");
  }

  @Test
  void writesTheSameBytesForTheSameTables() throws IOException {
    SummarizeResult.write(survey().write());
    String first = page();
    SummarizeResult.write(folder);

    assertThat(page()).isEqualTo(first);
    try (var files = Files.list(folder)) {
      assertThat(files.filter(f -> f.getFileName().toString().startsWith("_")).toList()).isEmpty();
    }
  }

  @Test
  void saysSoWhereNothingHasBeenJudgedYet() throws IOException {
    SummarizeResult.write(TinyResult.in(folder).deployment("A", "S").write());

    assertThat(page()).contains("No file has been judged yet.");
    assertThat(page()).contains("No animal reached the thresholds.");
  }
}
