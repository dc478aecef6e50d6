package org.trapline.analysis.run;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.trapline.analysis.TinyResult.animal;
import static org.trapline.analysis.TinyResult.other;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.analysis.AnalysisInputException;
import org.trapline.analysis.TinyResult;
import org.trapline.analysis.events.Event;
import org.trapline.analysis.review.ReviewFile;
import org.trapline.analysis.review.ReviewLine;
import org.trapline.analysis.review.answers.PrecisionRow;
import org.trapline.analysis.review.answers.RecallRow;
import org.trapline.analysis.review.page.MakeUnits.Unjudged;
import org.trapline.analysis.review.page.SmallPictures;
import org.trapline.schemas.MediaLabel;

class AnalyzeReviewedTest {
  private static final String DUCK = TinySurvey.DUCK;
  private static final String TEAL = "Anas crecca";

  @TempDir Path folder;
  private Path results;

  /** One station: 20 events of a duck, one of a teal, 30 blank bursts. */
  @BeforeEach
  void survey() throws IOException {
    TinyResult result = TinyResult.in(folder.resolve("results"));
    result.deployment("S1", "S1", "2024-05-01T00:00", "2024-05-31T00:00");
    for (int i = 1; i <= 20; i++) {
      result.add(
          animal("S1", "d%02da.JPG".formatted(i), "2024-05-%02dT06:00".formatted(i), DUCK, 0.9),
          animal("S1", "d%02db.JPG".formatted(i), "2024-05-%02dT06:10".formatted(i), DUCK, 0.6));
    }
    for (int i = 0; i < 30; i++) {
      result.add(
          other(
              "S1", "z%02d.JPG".formatted(i), "2024-05-25T06:%02d".formatted(i), MediaLabel.BLANK));
    }
    result.add(animal("S1", "teal.JPG", "2024-05-22T06:00", TEAL, 0.8));
    results = result.write();
  }

  @Test
  void humanNamesWinInEveryFileOfTheEventAndBothStandSideBySide() throws IOException {
    Path review =
        review(null, line -> line.unit().id().contains("05-03T") ? TEAL : line.machineName());
    Answer answer = analyze(review);
    assertThat(events(answer, DUCK)).hasSize(19);
    assertThat(events(answer, TEAL)).hasSize(2);
    assertThat(events(answer, TEAL).get(0).sightings()).hasSize(2);
    assertThat(answer.review().confirmed()).containsAtLeastElementsIn(events(answer, TEAL));
    String reviewed =
        Files.readString(folder.resolve("report/tables/reviewed.csv"))
            .lines()
            .filter(line -> line.contains("05-03T"))
            .findFirst()
            .orElseThrow();
    assertThat(reviewed).contains(DUCK);
    assertThat(reviewed).contains(TEAL + ",,wrong");
    assertThat(Files.readString(folder.resolve("report/index.html"))).contains("What was reviewed");
  }

  @Test
  void aCompleteReviewGivesExactTotals() throws IOException {
    Answer answer =
        analyze(review(null, line -> isDuckOf(line, "05-03T") ? "blank" : line.machineName()));
    PrecisionRow duck = precision(answer, DUCK);
    assertThat(duck.machineEvents()).isEqualTo(20);
    assertThat(duck.precision()).isWithin(1e-12).of(0.95);
    assertThat(duck.precisionLower()).isWithin(1e-12).of(0.95);
    assertThat(duck.correctedEvents()).isWithin(1e-9).of(19);
    assertThat(duck.correctedRate100()).isWithin(1e-9).of(100 * 19 / 30.0);
    assertThat(events(answer, DUCK)).hasSize(19);
  }

  @Test
  void aSampleSpeaksForTheRest() throws IOException {
    Answer answer = analyze(review(15L, ReviewLine::machineName));
    PrecisionRow duck = precision(answer, DUCK);
    assertThat(duck.reviewed()).isLessThan(20);
    assertThat(duck.correctedEvents()).isWithin(1e-9).of(20);
    assertThat(duck.correctedEventsLower()).isLessThan(20.0);
    assertThat(duck.correctedEventsLower()).isGreaterThan(10.0);
  }

  @Test
  void blanksWithAnAnimalGiveTheRecall() throws IOException {
    Answer answer =
        analyze(
            review(
                null,
                line ->
                    "blank".equals(line.machineName()) && line.file().path().contains("z1")
                        ? DUCK
                        : line.machineName()));
    RecallRow recall = answer.review().tables().recall().get(0);
    assertThat(recall.blankBursts()).isEqualTo(30);
    assertThat(recall.blanksWithAnimal()).isEqualTo(10);
    // 41 bursts have an animal and were found, 10 more were not.
    assertThat(recall.keptBursts()).isEqualTo(41);
    assertThat(recall.recall()).isWithin(1e-12).of(41 / 51.0);
    assertThat(recall.recallLower()).isWithin(1e-9).of(41 / 51.0);
    assertThat(events(answer, DUCK)).hasSize(21);
  }

  @Test
  void correctedTotalsHoldTheAnimalsMissedInBlanks() throws IOException {
    Answer answer =
        analyze(
            review(
                null,
                line ->
                    "blank".equals(line.machineName()) && line.file().path().contains("z1")
                        ? TEAL
                        : line.machineName()));
    PrecisionRow teal = precision(answer, TEAL);
    assertThat(teal.machineEvents()).isEqualTo(1);
    assertThat(teal.missed()).isWithin(1e-9).of(10);
    assertThat(teal.correctedEvents()).isWithin(1e-9).of(11);
    assertThat(precision(answer, DUCK).missed()).isEqualTo(0.0);
  }

  @Test
  void aBlankBesideASightingOfTheSameSpeciesIsNoMissedEvent() throws IOException {
    TinyResult.in(results)
        .deployment("S1", "S1", "2024-05-01T00:00", "2024-05-31T00:00")
        .add(
            animal("S1", "d.JPG", "2024-05-10T06:00", DUCK, 0.9),
            other("S1", "near.JPG", "2024-05-10T06:20", MediaLabel.BLANK),
            other("S1", "far.JPG", "2024-05-12T06:00", MediaLabel.BLANK))
        .write();
    Answer answer =
        analyze(
            review(null, line -> "blank".equals(line.machineName()) ? DUCK : line.machineName()));
    PrecisionRow duck = precision(answer, DUCK);
    assertThat(duck.missed()).isWithin(1e-9).of(1);
    assertThat(duck.correctedEvents()).isWithin(1e-9).of(2);
  }

  @Test
  void aPartlyFilledFileSaysWhatIsOpen() throws IOException {
    Answer answer =
        analyze(
            review(null, line -> "blank".equals(line.machineName()) ? null : line.machineName()));
    assertThat(answer.notes())
        .contains("30 of 51 sampled answers are not reviewed yet; those that are speak for them.");
    assertThat(answer.review().tables().recall()).isEmpty();
  }

  @Test
  void unconfirmedSpeciesDontAddToTheNumberOfSpecies() throws IOException {
    Answer answer =
        analyze(review(null, line -> TEAL.equals(line.machineName()) ? "unknown" : DUCK));
    assertThat(answer.notes())
        .contains(
            "Left out of the numbers of species, since no event of theirs was confirmed: "
                + TEAL
                + ".");
    assertThat(answer.diversity().cells().get(0).species()).isEqualTo(1);
  }

  @Test
  void correctionsByFileNeedNoSample() throws IOException {
    Path moved = folder.resolve("moved.csv");
    Files.writeString(
        moved, "deployment_id,media_id,human_name\nS1,S1/teal.JPG,anas platyrhynchos\n");
    Answer answer = analyze(moved);
    assertThat(events(answer, TEAL)).isEmpty();
    assertThat(events(answer, DUCK)).hasSize(21);
    assertThat(answer.review().tables().precision()).isEmpty();
  }

  @Test
  void saysInASentenceWhatIsWrongWithAReview() throws IOException {
    Path good = review(null, ReviewLine::machineName);
    String head = "deployment_id,media_id,human_name\n";
    assertThat(refusal(head + "S1,S1/nothing.JPG,blank\n"))
        .contains("which is not in these results; give the results that it was drawn from");
    assertThat(refusal(head + "S1,S1/teal.JPG,Anas creca\n"))
        .contains(
            "is named \"Anas creca\", which nothing in the tables is called (did you mean"
                + " \"Anas crecca\"?)");
    assertThat(refusal(head + "S1,S1/teal.JPG,blank\nS1,S1/teal.JPG,Anas crecca\n"))
        .contains("has two answers, \"blank\" and \"Anas crecca\"; keep one of both lines");
    assertThat(refusal(head + "S1,S1/teal.JPG,\n"))
        .contains("the column human_name is empty; review it first");
    assertThat(assertThrows(AnalysisInputException.class, () -> analyze(good, good)))
        .hasMessageThat()
        .contains("has two answers");
    assertThat(
            assertThrows(AnalysisInputException.class, () -> analyze(folder.resolve("none.csv"))))
        .hasMessageThat()
        .contains("can't be read; check its name");
  }

  private String refusal(String csv) throws IOException {
    Path file = folder.resolve("bad.csv");
    Files.writeString(file, csv);
    return String.valueOf(
        assertThrows(AnalysisInputException.class, () -> analyze(file)).getMessage());
  }

  private Answer analyze(Path... reviews) throws IOException {
    return Analyze.run(
        AnalyzeSettings.usual(
            List.of(results),
            new AnalyzeSettings.Inputs(null, null, null, null, List.of(reviews)),
            folder.resolve("report")),
        new ArrayList<String>()::add);
  }

  private Path review(@Nullable Long budget, Function<ReviewLine, @Nullable String> answer)
      throws IOException {
    Path file = folder.resolve("review.csv");
    ReviewSample.run(
        new ReviewSampleSettings(
            List.of(results),
            new AnalyzeSettings.Inputs(null, null, null, null),
            budget,
            1,
            file,
            SmallPictures.NONE,
            Unjudged.HELD_BACK));
    List<ReviewLine> filled = new ArrayList<>();
    for (ReviewLine line : ReviewFile.read(file)) {
      String name = answer.apply(line);
      filled.add(
          new ReviewLine(
              line.unit(),
              line.file(),
              line.machineName(),
              line.machineScore(),
              name == null ? null : new ReviewLine.Answer(name, null, "", "")));
    }
    ReviewFile.write(filled, file);
    return file;
  }

  private static boolean isDuckOf(ReviewLine line, String day) {
    return DUCK.equals(line.machineName()) && line.unit().id().contains(day);
  }

  private static List<Event> events(Answer answer, String species) {
    return answer.events().stream()
        .filter(event -> event.first().species().equals(species))
        .toList();
  }

  private static PrecisionRow precision(Answer answer, String species) {
    return answer.review().tables().precision().stream()
        .filter(row -> row.species().equals(species))
        .findFirst()
        .orElseThrow();
  }
}
