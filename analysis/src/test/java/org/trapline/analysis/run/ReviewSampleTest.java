package org.trapline.analysis.run;

import static com.google.common.truth.Truth.assertThat;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.trapline.analysis.TinyResult.animal;
import static org.trapline.analysis.TinyResult.other;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.analysis.AnalysisInputException;
import org.trapline.analysis.TinyPicture;
import org.trapline.analysis.TinyResult;
import org.trapline.analysis.review.ReviewFile;
import org.trapline.analysis.review.ReviewLine;
import org.trapline.analysis.review.page.MakeUnits.Unjudged;
import org.trapline.analysis.review.page.SmallPictures;
import org.trapline.schemas.MediaLabel;

class ReviewSampleTest {
  private static final String PICTURE =
      java.util.Base64.getEncoder().encodeToString(TinyPicture.jpeg().toArray());

  @TempDir Path folder;
  private Path results;
  private int runs;

  @BeforeEach
  void survey() throws IOException {
    TinyResult result = TinySurvey.in(folder.resolve("results"));
    for (int i = 0; i < 60; i++) {
      result.add(
          other(
              "S1-b",
              "blank%02d.JPG".formatted(i),
              "2024-05-20T06:%02d".formatted(i),
              MediaLabel.BLANK));
    }
    result.add(animal("S2-b", "rare.JPG", "2024-05-25T06:00", "<script>Lutra", 0.4));
    results = result.write();
  }

  @Test
  void drawsRareSpeciesAndFirstRecordsCompletelyAndFortyOfTheRest() throws IOException {
    List<ReviewLine> lines = lines(draw(null, 1));
    assertThat(strata(lines))
        .containsAtLeast(
            "<script>Lutra | rare",
            "Anas platyrhynchos | S1-b | first record",
            "Anas platyrhynchos | S1-b | 0.9 and more",
            "blank | S1-b | sure");
    assertThat(lines.stream().filter(l -> stratum(l).name().equals("blank | S1-b | sure")))
        .hasSize(40);
    for (ReviewLine line : lines) {
      long drawn = lines.stream().filter(l -> stratum(l).equals(stratum(line))).count();
      assertThat(stratum(line).probability())
          .isWithin(1e-12)
          .of((double) drawn / stratum(line).size());
    }
  }

  @Test
  void keepsToTheBudgetWithTheFinestStrataThatItAllows() throws IOException {
    ReviewSampleSettings settings = settings(20L, 1);
    ReviewSample.Drawn drawn = ReviewSample.run(settings);
    assertThat(drawn.units()).isEqualTo(20);
    assertThat(drawn.detail())
        .isEqualTo("each species, all cells together; rare species completely");
    assertThat(strata(lines(settings.out())))
        .containsExactly("<script>Lutra | rare", "Anas platyrhynchos", "blank");
    assertThat(lines(settings.out()).stream().filter(l -> "blank".equals(l.machineName())).count())
        .isEqualTo(5);
  }

  @Test
  void drawsTheSameWithTheSameSeedAndAnotherWithAnother() throws IOException {
    List<ReviewLine> once = lines(draw(20L, 7));
    assertThat(lines(draw(20L, 7))).isEqualTo(once);
    assertThat(lines(draw(20L, 8))).isNotEqualTo(once);
  }

  @Test
  void aLargerBudgetKeepsWhatASmallerOneDrew() throws IOException {
    Set<String> small = ids(lines(draw(20L, 1)));
    assertThat(ids(lines(draw(24L, 1)))).containsAtLeastElementsIn(small);
  }

  @Test
  void thePageHoldsThePicturesAndNothingOfTheNetwork() throws IOException {
    ReviewSampleSettings settings = settings(20L, 1);
    ReviewSample.run(settings);
    String page = Files.readString(settings.page());
    assertThat(page).contains(PICTURE);
    assertThat(page).doesNotContain("<script>Lutra");
    assertThat(page).contains("\\u003cscript>Lutra");
    assertThat(page).doesNotContain("http:");
    assertThat(page).doesNotContain("https:");
    assertThat(page).doesNotContain("src=\"");
    assertThat(page).contains("default-src 'none'");
  }

  @Test
  void drawsBlankPhotosWhereTheyAreAtHandButNeverOnesWithPeople() throws IOException {
    TinyResult result = TinyResult.in(folder.resolve("people"));
    result.add(
        other("P", "a.JPG", "2024-05-20T06:00", MediaLabel.BLANK),
        other("P", "b.JPG", "2024-05-20T07:00", MediaLabel.HUMAN));
    results = result.write();
    ReviewSampleSettings settings = settings(null, 1, file -> "QUJD" + file.path().length());
    ReviewSample.Drawn drawn = ReviewSample.run(settings);
    assertThat(drawn.units()).isEqualTo(1);
    assertThat(drawn.pictures()).isEqualTo(1);
    assertThat(Files.readString(settings.page())).contains("QUJD");
    assertThat(Files.readString(settings.page())).doesNotContain("b.JPG");
  }

  @Test
  void drawsNoPhotoInWhichAPersonMayBeAndOthersOnlyWhenAskedTo() throws Exception {
    TinyResult result = TinyResult.in(folder.resolve("doubt"));
    result.add(other("P", "a.JPG", "2024-05-20T06:00", MediaLabel.BLANK));
    results = result.write();
    change("0.15 AS max_human_score");
    assertThat(pictures(Unjudged.SHOWN)).isEqualTo(0);
    change("0.01 AS max_human_score");
    assertThat(pictures(Unjudged.HELD_BACK)).isEqualTo(1);
    change("NULL AS max_human_score, NULL AS detector");
    assertThat(pictures(Unjudged.HELD_BACK)).isEqualTo(0);
    assertThat(pictures(Unjudged.SHOWN)).isEqualTo(1);
  }

  private long pictures(Unjudged unjudged) throws IOException {
    return ReviewSample.run(
            new ReviewSampleSettings(
                List.of(results),
                new AnalyzeSettings.Inputs(null, null, null, null),
                null,
                1,
                folder.resolve("out" + runs++).resolve("review.csv"),
                file -> "QUJD",
                unjudged))
        .pictures();
  }

  /** Writes the media table anew with other values in some columns. */
  private void change(String columns) throws SQLException, IOException {
    Path media = results.resolve("media/deployment=d-p/part-0.parquet");
    Path changed = folder.resolve("changed.parquet");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "COPY (SELECT * REPLACE (%s) FROM read_parquet('%s', hive_partitioning = false)) TO '%s'"
              .formatted(columns, media, changed));
    }
    Files.move(changed, media, StandardCopyOption.REPLACE_EXISTING);
  }

  @Test
  void refusesToReplaceAFileThatMayHoldAnswers() throws IOException {
    ReviewSampleSettings settings = settings(20L, 1);
    ReviewSample.run(settings);
    assertThat(assertThrows(AnalysisInputException.class, () -> ReviewSample.run(settings)))
        .hasMessageThat()
        .contains("is there already, and may hold answers");
  }

  @Test
  void saysThatABudgetIsTooSmall() {
    assertThat(assertThrows(AnalysisInputException.class, () -> draw(3L, 1)))
        .hasMessageThat()
        .contains("The budget of 3 is too small for any sample; give --budget 4 or more.");
    assertThat(assertThrows(AnalysisInputException.class, () -> draw(0L, 1)))
        .hasMessageThat()
        .contains("The budget is 0");
  }

  private Path draw(@Nullable Long budget, long seed) throws IOException {
    ReviewSampleSettings settings = settings(budget, seed);
    ReviewSample.run(settings);
    return settings.out();
  }

  private ReviewSampleSettings settings(@Nullable Long budget, long seed) {
    return settings(budget, seed, SmallPictures.NONE);
  }

  private ReviewSampleSettings settings(@Nullable Long budget, long seed, SmallPictures photos) {
    return new ReviewSampleSettings(
        List.of(results),
        new AnalyzeSettings.Inputs(null, null, null, null),
        budget,
        seed,
        folder.resolve("out" + runs++).resolve("review.csv"),
        photos,
        Unjudged.HELD_BACK);
  }

  private static List<ReviewLine> lines(Path file) {
    return ReviewFile.read(file);
  }

  private static Set<String> strata(List<ReviewLine> lines) {
    return lines.stream().map(line -> stratum(line).name()).collect(toSet());
  }

  private static ReviewLine.Stratum stratum(ReviewLine line) {
    return java.util.Objects.requireNonNull(line.unit().stratum());
  }

  private static Set<String> ids(List<ReviewLine> lines) {
    return lines.stream().map(line -> line.unit().id()).collect(toSet());
  }
}
