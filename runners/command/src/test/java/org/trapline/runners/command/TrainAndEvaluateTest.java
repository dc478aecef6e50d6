package org.trapline.runners.command;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.training.split.Split;

/**
 * From drawn photos to a model that was judged, as a user types it. Nobody is on the photos: the
 * world says nothing of the class, the band all.
 */
final class TrainAndEvaluateTest {
  private static final String BACKBONE = DrawnSurvey.BACKBONE.toString();

  @TempDir static Path folder;
  private static DrawnSurvey survey;

  @BeforeAll
  static void drawAndRun() throws IOException {
    survey = DrawnSurvey.in(folder, new DrawnSurvey.Plan(4, 18, camera -> Optional.empty()));
  }

  private static Typed train(String out, String... more) {
    List<String> all = new ArrayList<>(List.of("--backbone", BACKBONE));
    all.addAll(List.of(more));
    return survey.train(out, all.toArray(String[]::new));
  }

  @Test
  void exposesAModelThatHasLearntTheBand() throws Exception {
    assertThat(train("kept", "--frame", "whole").err()).isEmpty();

    Map<String, Double> right = survey.treatments("kept", "whole");

    assertThat(right.get("bands kept")).isAtLeast(0.9);
    assertThat(right.get("another camera's bands, kept")).isAtMost(0.3);
  }

  @Test
  void swappedBandsChangeNothingForAModelThatSawNone() throws Exception {
    assertThat(train("cropped").err()).isEmpty();

    Map<String, Double> right = survey.treatments("cropped", "scene");

    assertThat(right.get("another camera's bands, cropped"))
        .isWithin(0.15)
        .of(right.get("bands cropped"));
    assertThat(right.get("bands cropped")).isAtMost(0.8);
  }

  @Test
  void givesTheSameModelAgainAndOneThatRuns() throws Exception {
    assertThat(train("one", "--workers", "1").code()).isEqualTo(0);
    assertThat(train("two", "--workers", "2").code()).isEqualTo(0);

    assertSame("one", "two", List.of("weights.onnx", "labels.csv", Split.FILE, "head.parquet"));
    assertThat(Files.readString(folder.resolve("one/model.toml")))
        .doesNotContain(folder.toString());
    Typed run =
        Typed.of(
            "run",
            survey.cards().toString(),
            "--species",
            folder.resolve("one").toString(),
            "--out",
            folder.resolve("again").toString());
    assertThat(run.code()).isEqualTo(0);
    assertThat(Typed.of("models", "check", folder.resolve("one").toString()).code()).isEqualTo(0);
  }

  private static void assertSame(String one, String two, List<String> files) throws IOException {
    for (String file : files) {
      assertThat(
              Files.mismatch(folder.resolve(one).resolve(file), folder.resolve(two).resolve(file)))
          .isEqualTo(-1);
    }
  }

  @Test
  void goesOnFromAModelWithoutItsBackbone() throws Exception {
    assertThat(train("first").code()).isEqualTo(0);
    Typed onwards = survey.train("second", "--from", folder.resolve("first").toString());

    assertThat(onwards.err()).isEmpty();
    assertSame("first", "second", List.of(Split.FILE));
  }

  @Test
  void goesByTheLabelsThatLieBesideTheResult() throws Exception {
    String result = survey.result().toString();
    List<String> without =
        List.of("--media", result, "--task", "species", "--backbone", BACKBONE, "--out");
    assertRefused("has no labels of its own", without);
    assertThat(Typed.of("labels", "apply", survey.labels().toString(), "--media", result).code())
        .isEqualTo(0);

    List<String> typed = new ArrayList<>(List.of("train"));
    typed.addAll(without);
    typed.add(folder.resolve("applied").toString());
    assertThat(Typed.of(typed.toArray(String[]::new)).err()).isEmpty();
    assertThat(train("named").code()).isEqualTo(0);
    assertSame("applied", "named", List.of("weights.onnx", Split.FILE));
    Typed evaluated =
        Typed.of(
            "evaluate",
            "--media",
            result,
            "--model",
            folder.resolve("applied").toString(),
            "--out",
            folder.resolve("applied-evaluation").toString());
    assertThat(evaluated.err()).isEmpty();
    assertThat(evaluated.code()).isEqualTo(0);
  }

  @Test
  void refusesInOneSentence() throws Exception {
    Path strange = folder.resolve("strange.parquet");
    survey.label(strange, hash -> new StringBuilder(hash).reverse().toString());
    Path text = Files.writeString(folder.resolve("labels.csv"), "a,b\n");
    Path nowhere = Path.of("nowhere.parquet");

    assertRefused("and none of them is in", typed(strange, "species"));
    assertRefused("is no table of labels", typed(text, "species"));
    assertRefused("there is no such file", typed(nowhere, "species"));
    assertRefused("are of one class, 'occupied'", typed(survey.labels(), "blank"));
    assertRefused("--task must be blank or species", typed(survey.labels(), "sex"));
  }

  private static List<String> typed(Path labels, String task) {
    return List.of(
        "--media",
        survey.result().toString(),
        "--labels",
        labels.toString(),
        "--task",
        task,
        "--backbone",
        BACKBONE,
        "--out");
  }

  private static void assertRefused(String sentence, List<String> arguments) {
    Path out = folder.resolve("never");
    List<String> typed = new ArrayList<>(List.of("train"));
    typed.addAll(arguments);
    typed.add(out.toString());
    Typed answer = Typed.of(typed.toArray(String[]::new));
    assertThat(answer.err()).contains(sentence);
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err().lines().count()).isEqualTo(1);
    assertThat(Files.exists(out)).isFalse();
  }
}
