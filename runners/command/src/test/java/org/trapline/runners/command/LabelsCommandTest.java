package org.trapline.runners.command;

import static com.google.common.truth.Truth.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapline.analysis.labels.LabelTable;
import org.trapline.analysis.labels.LookAtPhoto;
import org.trapline.models.pixels.ContentHash;
import org.trapline.schemas.LabelMatch;
import org.trapline.schemas.LabelPurpose;
import org.trapline.schemas.LabelRow;
import org.trapline.schemas.LabelSource;

class LabelsCommandTest {
  private static final Path EXAMPLES = Path.of(System.getProperty("trapline.root"), "examples");

  @TempDir Path folder;

  @Test
  void cleansAndPrintsWhatEveryStepLeft() throws Exception {
    Path table = folder.resolve("labels.parquet");
    LabelTable.write(table, List.of(vote("a", "blank"), vote("a", "blank"), vote("b", "otter")));
    Typed answer =
        Typed.of(
            "labels",
            "clean",
            table.toString(),
            "--min-photos=2",
            "--out=" + folder.resolve("clean.parquet"));
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("the step \"labels of at least 2 photos\"");
    Typed less =
        Typed.of(
            "labels",
            "clean",
            table.toString(),
            "--min-votes=2",
            "--out=" + folder.resolve("clean.parquet"));
    assertThat(less.err()).isEmpty();
    assertThat(less.code()).isEqualTo(0);
    assertThat(less.out())
        .contains("at least 2 agree, and more than half      2       1         1");
    assertThat(LabelTable.read(folder.resolve("clean.parquet"))).hasSize(1);
  }

  @Test
  void aPhotoIsKnownByItsBytesAndWhatItsCameraWrote() throws Exception {
    Path photo = EXAMPLES.resolve("card-dump/RIV-01_after/DCIM/100MARSH/MLIM0001.JPG");
    LookAtPhoto.Look look = PhotoFile.look(photo);
    assertThat(look.hash()).isEqualTo(ContentHash.of(Files.readAllBytes(photo)));
    assertThat(look.time()).isEqualTo(LocalDateTime.of(2025, 5, 5, 12, 14, 30));
    assertThat(look.camera()).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          import --out l.csv x.csv | --out must be a file .parquet in a folder that exists
          import --out l.parquet gone.csv | There is no file or folder gone.csv
          import --out l.parquet | Give at least one file or folder with labels
          import --out l.parquet --extra gone | There is no folder gone
          clean --out l.parquet gone.parquet | There is no file gone.parquet
          apply gone.parquet | There is no file gone.parquet
          clean --out l.parquet --min-votes 0 x.parquet | --min-votes must be 1 or more, but was '0'
          """)
  void saysInASentenceWhatIsWrong(String typed, String sentence) {
    String media =
        !typed.startsWith("clean") ? " --media " + EXAMPLES.resolve("survey/results") : "";
    Typed answer = Typed.of(("labels " + typed + media).split(" "));
    assertThat(answer.err()).contains(sentence);
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err().lines().count()).isEqualTo(1);
  }

  private static LabelRow vote(String hash, String label) {
    return new LabelRow(
        hash,
        "RIV-01",
        hash,
        hash + ".jpg",
        label,
        label,
        null,
        null,
        null,
        LabelSource.FOLDERS,
        LabelMatch.HASH,
        LabelPurpose.ANY,
        1,
        1);
  }
}
