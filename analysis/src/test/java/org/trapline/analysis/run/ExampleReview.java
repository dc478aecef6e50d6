package org.trapline.analysis.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.trapline.analysis.review.ReviewFile;
import org.trapline.analysis.review.ReviewLine;
import org.trapline.analysis.review.Seen;
import org.trapline.analysis.review.page.MakeUnits.Unjudged;
import org.trapline.analysis.review.page.SmallPictures;

/** A made-up review of the made-up survey: 400 answers of a person who was drawn by lot too. */
final class ExampleReview {
  static final String FILE = "review.csv";

  private static final long BUDGET = 400;

  private ExampleReview() {}

  /** Draws a sample of the survey in a folder and fills it in, into another folder. */
  static void write(Path survey, Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    Files.deleteIfExists(file);
    ReviewSampleSettings settings =
        new ReviewSampleSettings(
            List.of(survey.resolve("results")),
            new AnalyzeSettings.Inputs(
                survey.resolve("stations.csv"),
                survey.resolve("design.toml"),
                survey.resolve("failures.csv"),
                survey.resolve("taxa.csv")),
            BUDGET,
            1,
            file,
            SmallPictures.NONE,
            Unjudged.HELD_BACK);
    ReviewSample.run(settings);
    Files.deleteIfExists(settings.page());
    List<ReviewLine> lines = ReviewFile.read(file);
    List<String> species =
        lines.stream()
            .map(line -> Objects.requireNonNull(line.machineName()))
            .filter(name -> Seen.of(name) == null)
            .distinct()
            .sorted()
            .toList();
    Random lot = new Random(1);
    List<ReviewLine> filled = new ArrayList<>();
    for (ReviewLine line : lines) {
      filled.add(
          new ReviewLine(
              line.unit(),
              line.file(),
              line.machineName(),
              line.machineScore(),
              new ReviewLine.Answer(name(line, species, lot), null, "made up", "")));
    }
    ReviewFile.write(filled, file);
  }

  /** The surer the models, the more often they are right; one blank in fifty shows an animal. */
  private static String name(ReviewLine line, List<String> species, Random lot) {
    String machine = Objects.requireNonNull(line.machineName());
    Double score = line.machineScore();
    double sure = score == null ? 0 : score;
    double right = Seen.of(machine) == Seen.BLANK ? 0.98 : 0.6 + 0.4 * sure;
    if (lot.nextDouble() < right) {
      return machine;
    }
    String other = species.get(lot.nextInt(species.size()));
    return Seen.of(machine) == null && lot.nextDouble() < 0.6 ? Seen.BLANK.word() : other;
  }
}
