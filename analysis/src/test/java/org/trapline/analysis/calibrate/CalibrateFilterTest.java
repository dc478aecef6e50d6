package org.trapline.analysis.calibrate;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.analysis.AnalysisInputException;
import org.trapline.analysis.TinyResult;
import org.trapline.schemas.MediaLabel;
import org.trapline.schemas.MediaRow;
import org.trapline.schemas.Verdict;
import org.trapline.schemas.parquet.ChannelInputFile;
import org.trapline.schemas.parquet.RecordTable;

class CalibrateFilterTest {
  private static final long SEED = 7;

  @TempDir Path folder;

  /** Photos 0 to 9 of two stations; the score of photo n is n / 10, so that 9 looks emptiest. */
  private Path result(boolean withScores) throws IOException {
    TinyResult result = TinyResult.in(folder).deployment("A", "a").deployment("B", "b");
    for (String deployment : List.of("A", "B")) {
      for (int i = 0; i < 10; i++) {
        result.add(
            TinyResult.other(deployment, i + ".JPG", "2026-05-01T10:0" + i, MediaLabel.UNKNOWN));
      }
    }
    Path written = result.write();
    if (withScores) {
      try (Stream<Path> files = Files.walk(written.resolve("media"))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          score(file);
        }
      }
    }
    return written;
  }

  private static void score(Path file) throws IOException {
    RecordTable<MediaRow> table = RecordTable.of(MediaRow.class);
    List<MediaRow> rows =
        table.readAll(ChannelInputFile.of(Files.readAllBytes(file))).stream()
            .map(row -> scored(row, Float.parseFloat("0." + row.file().fileName().charAt(0))))
            .toList();
    Files.write(file, table.toBytes(rows, Map.of()));
  }

  private static MediaRow scored(MediaRow row, float score) {
    Verdict given = row.verdict();
    return new MediaRow(
        row.deploymentId(),
        row.stationId(),
        row.cameraId(),
        row.mediaId(),
        row.sequenceId(),
        row.file(),
        row.time(),
        row.camera(),
        row.picture(),
        new Verdict(
            given.nAnimal(),
            given.nHuman(),
            given.nVehicle(),
            given.maxAnimalScore(),
            given.maxHumanScore(),
            given.maxVehicleScore(),
            score,
            given.mediaLabel(),
            given.topSpecies(),
            given.topSpeciesScore()),
        row.labels(),
        row.ensemble(),
        row.judgedBy(),
        row.duplicateOf(),
        row.flags(),
        row.errorCode(),
        row.errorMessage());
  }

  private Path labels(String... lines) throws IOException {
    return Files.writeString(
        folder.resolve("labels.csv"),
        "deployment_id,file_path,human_name\n" + String.join("\n", lines) + "\n");
  }

  /** Foxes on the photos 0 to 3 of A and 0 to 5 of B; the others are blank. */
  private Path foxes() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      lines.append("A,DCIM/%d.JPG,%s\n".formatted(i, i < 4 ? "Vulpes vulpes" : "Blank"));
      lines.append("B,DCIM/%d.JPG,%s\n".formatted(i, i < 6 ? "Vulpes vulpes" : "empty"));
    }
    return labels(lines.toString().split("\n"));
  }

  private static double above(@Nullable Float score) {
    return (Math.floor(score * 1e6) + 1) / 1e6;
  }

  @Test
  void choosesTheLowestThresholdThatKeepsTheShareAsked() throws IOException {
    Calibration all = CalibrateFilter.run(result(true), foxes(), 1.0, SEED);

    assertThat(all.threshold()).isEqualTo(above(0.5f));
    assertThat(all.fullKept()).isEqualTo(10);
    assertThat(all.empty()).isEqualTo(10);
    assertThat(all.emptyRejected()).isEqualTo(8);
    assertThat(all.judged()).isEqualTo(20);
    assertThat(all.saved()).isEqualTo(8);
    assertThat(all.lower()).isAtMost(all.threshold());
    assertThat(all.upper()).isEqualTo(all.threshold());

    Calibration most = CalibrateFilter.run(folder, foxes(), 0.9, SEED);
    assertThat(most.threshold()).isEqualTo(above(0.4f));
    assertThat(most.fullKept()).isEqualTo(9);
  }

  @Test
  void saysWhatBecomesOfADeploymentThatHadNoPartInChoosing() throws IOException {
    Calibration found = CalibrateFilter.run(result(true), foxes(), 1.0, SEED);

    // A's four pass at B's threshold; of B's six, four pass at A's.
    assertThat(found.unseen()).isNotNull();
    assertThat(found.unseen().reviewed()).isEqualTo(10);
    assertThat(found.unseen().right()).isEqualTo(8);
  }

  @Test
  void givesAPhotoTheWeightOfThoseThatItWasDrawnFor() throws IOException {
    Path labels =
        Files.writeString(
            folder.resolve("labels.csv"),
            """
            deployment_id;file_path;human_name;review_inclusion_prob
            A;DCIM/1.JPG;Vulpes vulpes;0.1
            A;DCIM/8.JPG;Vulpes vulpes;1
            """);

    assertThat(CalibrateFilter.run(result(true), labels, 0.9, SEED).threshold())
        .isEqualTo(above(0.1f));
    assertThat(CalibrateFilter.run(folder, labels, 0.95, SEED).threshold()).isEqualTo(above(0.8f));
  }

  @Test
  void countsWhatItCannotUse() throws IOException {
    Calibration found =
        CalibrateFilter.run(
            result(true),
            labels("A,DCIM/1.JPG,fox", "A,DCIM/2.JPG,unknown", "A,DCIM/x.JPG,fox", "A,DCIM/3.JPG,"),
            0.5,
            SEED);

    assertThat(found.full()).isEqualTo(1);
    assertThat(found.unsure()).isEqualTo(1);
    assertThat(found.unknown()).isEqualTo(1);
    assertThat(found.firstUnknown()).isEqualTo("A DCIM/x.JPG");
    assertThat(found.unseen()).isNull();
  }

  @Test
  void drawsBurstsAndNotPhotosForTheInterval() {
    List<LabelledShot> oneBurst =
        Stream.of(0.1, 0.2, 0.3, 0.9)
            .map(score -> new LabelledShot("A", "burst", score, false, 1))
            .toList();

    Threshold threshold = Threshold.keeping(oneBurst, 0.75, SEED);

    // One burst is one piece of evidence: drawing it again changes nothing.
    assertThat(threshold.lower()).isEqualTo(threshold.value());
    assertThat(threshold.upper()).isEqualTo(threshold.value());
  }

  @Test
  void refusesWhatNothingCanBeLearntFromInOneSentence() throws IOException {
    Path unscored = result(false);
    assertThat(refused(unscored, foxes(), 0.99)).contains("has no blank scores");
    Path result = result(true);
    assertThat(refused(result, foxes(), 1.5)).contains("but was 1.5");
    assertThat(refused(result, labels("A,DCIM/x.JPG,fox"), 0.9)).contains("such as A DCIM/x.JPG");
    assertThat(refused(result, labels("A,DCIM/1.JPG,blank"), 0.9)).contains("has anything on it");
    assertThat(refused(result, labels("A,DCIM/1.JPG,"), 0.9)).contains("holds no label");
    assertThat(refused(result, labels("A,DCIM/1.JPG,fox", "A,DCIM/1.JPG,owl"), 0.9))
        .contains("it has a label already");
    Path ambiguous =
        Files.writeString(folder.resolve("l.csv"), "file_path,human_name\nDCIM/1.JPG,fox\n");
    assertThat(refused(result, ambiguous, 0.9)).contains("several photos have it");
  }

  private static String refused(Path result, Path labels, double recall) {
    String message =
        assertThrows(
                AnalysisInputException.class,
                () -> CalibrateFilter.run(result, labels, recall, SEED))
            .getMessage();
    return String.valueOf(message);
  }

  @Test
  void saysHowManyLabelsAShareNeeds() {
    assertThat(Calibration.neededFor(0.99)).isEqualTo(299);
    assertThat(Calibration.neededFor(0.95)).isEqualTo(59);
  }
}
