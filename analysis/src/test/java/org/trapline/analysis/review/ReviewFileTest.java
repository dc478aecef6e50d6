package org.trapline.analysis.review;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapline.analysis.AnalysisInputException;

class ReviewFileTest {
  @TempDir Path folder;

  @Test
  void readsBackWhatItWroteAlsoWhereASpreadsheetWouldSeeAFormula() throws IOException {
    List<ReviewLine> lines =
        List.of(
            new ReviewLine(
                new ReviewLine.Unit(
                    UnitKind.EVENT,
                    "S1|=cmd()|2024-05-01T06:00",
                    new ReviewLine.Stratum("=cmd() | impact before", 40, 0.25)),
                new ReviewLine.File("S1, \"b\"", "m1", "-a/b.JPG", "2024-05-01T06:00"),
                "=cmd()",
                0.75,
                new ReviewLine.Answer("@SUM(1)", 3, "+me", "two\nlines, and 'quotes'")),
            new ReviewLine(
                new ReviewLine.Unit(UnitKind.MEDIA, "", null),
                new ReviewLine.File("S1", "m2", "", ""),
                null,
                null,
                null));
    Path file = folder.resolve("review.csv");
    ReviewFile.write(lines, file);
    assertThat(ReviewFile.read(file)).isEqualTo(lines);
    assertThat(Files.readString(file)).doesNotContain(",=cmd");
    assertThat(Files.readString(file)).contains("'@SUM(1)");
  }

  @Test
  void readsWhatASpreadsheetMadeOfIt() throws IOException {
    Path file = folder.resolve("review.csv");
    Files.writeString(
        file, "\uFEFFdeployment_id;media_id;human_name;human_count\nS1;m1;Anas crecca;2,0\n");
    ReviewLine line = ReviewFile.read(file).get(0);
    assertThat(line.unit().kind()).isEqualTo(UnitKind.MEDIA);
    assertThat(line.answer()).isEqualTo(new ReviewLine.Answer("Anas crecca", 2, "", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          unit_kind,deployment_id,media_id,human_name~photo,S1,m1,blank | line 2, the unit_kind is "photo"; it is event, sequence or media.
          deployment_id,media_id,human_name~S1,,blank | line 2, the media_id is ""; fill it in.
          deployment_id,media_id,human_name,human_count~S1,m1,blank,0 | line 2, the human_count is "0"; give a whole number above 0.
          deployment_id,media_id~S1,m1 | has no column "human_name"
          review_stratum,review_stratum_size,review_inclusion_prob,deployment_id,media_id,human_name~x,0,1,S1,m1,blank | the review_stratum_size is "0"; leave it as it was drawn.
          review_stratum,review_stratum_size,review_inclusion_prob,deployment_id,media_id,human_name~x,3,2,S1,m1,blank | the review_inclusion_prob is "2"; leave it as it was drawn.
          """)
  void saysInASentenceWhatIsWrong(String text, String sentence) throws IOException {
    Path file = folder.resolve("review.csv");
    Files.writeString(file, text.replace("~", "\n") + "\n");
    AnalysisInputException refused =
        assertThrows(AnalysisInputException.class, () -> ReviewFile.read(file));
    assertThat(refused).hasMessageThat().contains(sentence);
  }
}
