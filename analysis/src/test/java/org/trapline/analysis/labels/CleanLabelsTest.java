package org.trapline.analysis.labels;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.analysis.AnalysisInputException;
import org.trapline.analysis.labels.clean.CleanLabels;
import org.trapline.analysis.labels.clean.CleanSettings;
import org.trapline.analysis.labels.clean.CleanTable;
import org.trapline.analysis.labels.clean.LabelClass;
import org.trapline.analysis.labels.clean.Step;
import org.trapline.schemas.LabelMatch;
import org.trapline.schemas.LabelPurpose;
import org.trapline.schemas.LabelRow;
import org.trapline.schemas.LabelSource;

class CleanLabelsTest {
  @TempDir Path folder;
  private final List<LabelRow> votes = new ArrayList<>();

  private void vote(@Nullable String photo, @Nullable String by, String label) {
    vote(photo, photo + ".jpg", by, label);
  }

  private void vote(@Nullable String photo, String path, @Nullable String by, String label) {
    votes.add(
        new LabelRow(
            photo,
            photo == null ? null : "RIV-01",
            photo == null ? null : path,
            path,
            label,
            label,
            null,
            by,
            null,
            LabelSource.ZOONIVERSE,
            photo == null ? LabelMatch.UNMATCHED : LabelMatch.NAME,
            LabelPurpose.ANY,
            1,
            1));
  }

  private static List<String> kept(CleanLabels.Cleaned cleaned) {
    return cleaned.rows().stream()
        .map(
            row ->
                "%s %s %d/%d"
                    .formatted(row.contentHash(), row.label(), row.votesAgreeing(), row.votes()))
        .toList();
  }

  private void everythingThatHappens() {
    for (String person : List.of("ann", "bob", "cid")) {
      vote("fox", person, "Vulpes vulpes");
      vote("both", person, "Vulpes vulpes");
      vote("both", person, "Lutra lutra");
      vote("rare", person, "Castor fiber");
    }
    vote("fox", "fox-copy.jpg", "ann", "Vulpes vulpes");
    vote("quarrel", "ann", "Vulpes vulpes");
    vote("quarrel", "bob", "blank");
    vote("dark", "ann", "unknown");
    vote(null, "lost.jpg", "ann", "Vulpes vulpes");
    vote("fox2", "ann", "Vulpes vulpes");
    vote("fox2", "bob", "Vulpes vulpes");
    vote("fox2", "cid", "Vulpes vulpes");
    vote("fox2", "dan", "blank");
  }

  @Test
  void everyStepSaysWhatItLeftOut() {
    everythingThatHappens();
    CleanLabels.Cleaned cleaned = CleanLabels.of(votes, new CleanSettings(3, 2, true));
    assertThat(kept(cleaned)).containsExactly("fox Vulpes vulpes 3/3", "fox2 Vulpes vulpes 3/4");
    assertThat(cleaned.steps())
        .containsExactly(
            new Step("as imported", 21, 8, 0),
            new Step("photo found", 20, 7, 1),
            new Step("each photo once, whatever its copies", 19, 6, 1),
            new Step("somebody could tell", 18, 5, 1),
            new Step("at least 3 agree, and more than half", 16, 4, 1),
            new Step("a single label", 10, 3, 1),
            new Step("labels of at least 2 photos", 7, 2, 1))
        .inOrder();
    assertThat(cleaned.classes())
        .containsExactly(
            new LabelClass("Vulpes vulpes", 2, 1, true),
            new LabelClass("Castor fiber", 1, 1, false))
        .inOrder();
    assertThat(
            cleaned.leftOut().stream().map(each -> each.photo().filePath() + ": " + each.labels()))
        .containsExactly(
            "lost.jpg: Vulpes vulpes",
            "dark.jpg: unknown 1",
            "quarrel.jpg: Vulpes vulpes 1, blank 1",
            "both.jpg: Lutra lutra 3, Vulpes vulpes 3",
            "rare.jpg: Castor fiber 3");
  }

  @Test
  void onePersonIsOneVoteAndTwoAnimalsAreNoQuarrel() {
    vote("a", "ann", "Vulpes vulpes");
    vote("a", "ann", "Vulpes vulpes");
    vote("b", null, "Vulpes vulpes");
    vote("b", null, "Lutra lutra");
    assertThat(kept(CleanLabels.of(votes, CleanSettings.LEAST)))
        .containsExactly("a Vulpes vulpes 1/1", "b Lutra lutra 1/1", "b Vulpes vulpes 1/1");
  }

  @Test
  void nothingAndSomethingAtOnceIsNoAnswer() {
    vote("a", "ann", "blank");
    vote("a", "ann", "Vulpes vulpes");
    vote("b", "ann", "blank");
    assertThat(kept(CleanLabels.of(votes, CleanSettings.LEAST))).containsExactly("b blank 1/1");
  }

  @Test
  void listsLieBesideTheTableAndNothingLeftIsRefused() throws IOException {
    vote("=a", "ann", "blank");
    Path table = folder.resolve("labels.parquet");
    Path clean = folder.resolve("clean.parquet");
    LabelTable.write(table, votes);
    CleanTable.run(List.of(table), CleanSettings.LEAST, clean);
    assertThat(LabelTable.read(clean)).hasSize(1);
    assertThat(Files.readString(folder.resolve("clean-steps.csv")))
        .startsWith("step,votes,photos,photos_left_out\nas imported,1,1,0\n");
    assertThat(Files.readString(folder.resolve("clean-classes.csv")))
        .isEqualTo("label,photos,deployments,kept\nblank,1,1,true\n");
    AnalysisInputException tooMuch =
        assertThrows(
            AnalysisInputException.class,
            () -> CleanTable.run(List.of(table), new CleanSettings(2, 1, false), clean));
    assertThat(tooMuch).hasMessageThat().contains("left out the last 1 photos; ask for less");
    Path csv = Files.writeString(folder.resolve("labels.csv"), "path,label\n");
    AnalysisInputException noTable =
        assertThrows(
            AnalysisInputException.class,
            () -> CleanTable.run(List.of(csv), CleanSettings.LEAST, clean));
    assertThat(noTable).hasMessageThat().contains("is no table of labels");
  }
}
