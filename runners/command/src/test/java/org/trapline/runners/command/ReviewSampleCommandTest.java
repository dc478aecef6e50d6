package org.trapline.runners.command;

import static com.google.common.truth.Truth.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewSampleCommandTest {
  private static final Path SURVEY =
      Path.of(System.getProperty("trapline.root"), "examples", "survey");

  @TempDir Path folder;

  @Test
  void drawsASampleSaysWhatItBuysAndTakesItBackFilledIn() throws Exception {
    Path csv = folder.resolve("review.csv");
    Typed drawn = draw(csv);
    assertThat(drawn.err()).isEmpty();
    assertThat(drawn.code()).isEqualTo(0);
    assertThat(drawn.out()).contains("60 events and bursts to look at");
    assertThat(drawn.out()).contains("half width");
    assertThat(Files.isRegularFile(folder.resolve("review.html"))).isTrue();

    Typed again = draw(csv);
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).contains("is there already, and may hold answers");

    Typed empty = analyze(csv);
    assertThat(empty.code()).isEqualTo(2);
    assertThat(empty.err()).contains("the column human_name is empty; review it first");

    Typed answer = analyze(SURVEY.resolve("review.csv"));
    assertThat(answer.err()).isEmpty();
    assertThat(answer.code()).isEqualTo(0);
    assertThat(Files.readString(folder.resolve("report/index.html"))).contains("What was reviewed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --budget many | --budget must be a whole number, but was 'many'
          --budget 0 | The budget is 0; give the number of pictures that you will look at
          --seed x | --seed must be a whole number, but was 'x'
          --photos nowhere | --photos names nowhere, and there is no such folder
          --show-unjudged | --show-unjudged needs --photos
          --out review.xlsx | ends in .csv, but --out is review.xlsx
          """)
  void saysInASentenceWhatIsWrong(String typed, String sentence) {
    String[] all = ("review-sample " + SURVEY.resolve("results") + " " + typed).split(" ");
    Typed answer = Typed.of(all);
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains(sentence);
    assertThat(answer.err().lines().count()).isEqualTo(1);
  }

  private Typed draw(Path csv) {
    return Typed.of(
        "review-sample",
        SURVEY.resolve("results").toString(),
        "--stations=" + SURVEY.resolve("stations.csv"),
        "--design=" + SURVEY.resolve("design.toml"),
        "--budget=60",
        "--out=" + csv);
  }

  private Typed analyze(Path review) {
    return Typed.of(
        "analyze",
        SURVEY.resolve("results").toString(),
        "--stations=" + SURVEY.resolve("stations.csv"),
        "--design=" + SURVEY.resolve("design.toml"),
        "--taxa=" + SURVEY.resolve("taxa.csv"),
        "--reviewed=" + review,
        "--out=" + folder.resolve("report"));
  }
}
