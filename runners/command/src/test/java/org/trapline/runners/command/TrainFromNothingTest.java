package org.trapline.runners.command;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.training.network.NetworkState;
import org.trapline.training.scenes.Camera;
import org.trapline.training.scenes.Kind;
import org.trapline.training.split.Split;

/** A small network without a backbone, taught from drawn photos, and taught further. */
final class TrainFromNothingTest {
  @TempDir static Path folder;
  private static DrawnSurvey survey;

  @BeforeAll
  static void drawAndRun() throws IOException {
    survey =
        DrawnSurvey.in(
            folder,
            new DrawnSurvey.Plan(
                3,
                12,
                camera ->
                    Optional.of(camera == Camera.MARSHLIGHT ? Kind.RED_FOX : Kind.GREY_HERON)));
  }

  private static String model(String name) {
    return folder.resolve(name).toString();
  }

  private static long mismatch(String one, String two, String file) throws IOException {
    return Files.mismatch(folder.resolve(one).resolve(file), folder.resolve(two).resolve(file));
  }

  @Test
  void givesTheSameModelWhoeverShowsThePhotosAndOneThatRuns() throws Exception {
    Typed one = survey.train("one", "--rounds", "3", "--workers", "1");
    assertThat(one.err()).isEmpty();
    assertThat(one.out()).contains("a small network is taught from nothing");
    assertThat(survey.train("two", "--rounds", "3", "--workers", "2").code()).isEqualTo(0);

    assertThat(mismatch("one", "two", "weights.onnx")).isEqualTo(-1);
    assertThat(mismatch("one", "two", NetworkState.FILE)).isEqualTo(-1);
    assertThat(Typed.of("models", "check", model("one")).code()).isEqualTo(0);
    Typed run =
        Typed.of(
            "run", survey.cards().toString(), "--species", model("one"), "--out", model("again"));
    assertThat(run.code()).isEqualTo(0);
    assertThat(survey.treatments("one", "scene")).containsKey("bands cropped");
    for (String table : List.of("figures", "answers", "confusion", "reliability")) {
      assertThat(Files.exists(folder.resolve("one-evaluation/" + table + ".csv"))).isTrue();
    }
    assertThat(Files.exists(folder.resolve("one-evaluation/_backbone"))).isFalse();
  }

  @Test
  void goesOnWithAllWeightsAndTheSameTestPhotos() throws Exception {
    assertThat(survey.train("first", "--rounds", "2").code()).isEqualTo(0);
    Typed second = survey.train("second", "--rounds", "1", "--from", model("first"));

    assertThat(second.err()).isEmpty();
    assertThat(mismatch("first", "second", Split.FILE)).isEqualTo(-1);
    assertThat(mismatch("first", "second", NetworkState.FILE)).isNotEqualTo(-1);
    assertThat(Files.readString(folder.resolve("second/model.toml")))
        .contains("all weights of first");
  }

  @Test
  void refusesInOneSentence() throws Exception {
    assertThat(survey.train("known", "--rounds", "1").code()).isEqualTo(0);
    String starter = DrawnSurvey.BACKBONE.toString();

    assertRefused("so that its weights can't learn", "--backbone", starter, "--fine-tune");
    assertRefused("name it with --backbone", "--fine-tune");
    assertRefused("a small network is taught on the CPU", "--device", "cpu");
    assertRefused(
        "were learnt from by", "--backbone", model("known"), "--fine-tune", "--seed", "3");
  }

  private static void assertRefused(String sentence, String... more) {
    Typed answer = survey.train("never", more);
    assertThat(answer.err()).contains(sentence);
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err().lines().count()).isEqualTo(1);
  }
}
