package org.trapline.runners.command;

import static com.google.common.truth.Truth.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.training.network.NetworkState;
import org.trapline.training.scenes.Camera;
import org.trapline.training.scenes.Kind;
import org.trapline.training.split.Split;

/**
 * Kills the command without warning at random moments and starts it again until it is done; then
 * the model must be that of an undisturbed training, bit for bit.
 */
@Tag("slow")
final class TrainKilledTest {
  private static final int MOST_KILLS = 12;

  @TempDir static Path folder;
  private static DrawnSurvey survey;

  @BeforeAll
  static void drawAndRun() throws IOException {
    survey =
        DrawnSurvey.in(
            folder,
            new DrawnSurvey.Plan(
                4,
                24,
                camera ->
                    Optional.of(camera == Camera.MARSHLIGHT ? Kind.RED_FOX : Kind.GREY_HERON)));
  }

  @Test
  void aNetworkFromNothingIsTheSameAfterKills() throws Exception {
    assertTheSame("network", NetworkState.FILE, List.of("--rounds", "40"));
  }

  @Test
  void aHeadIsTheSameAfterKills() throws Exception {
    assertTheSame(
        "head",
        "head.parquet",
        List.of("--backbone", DrawnSurvey.BACKBONE.toString(), "--rounds", "200"));
  }

  private static void assertTheSame(String name, String state, List<String> more) throws Exception {
    long begun = System.nanoTime();
    Process calm = start(name + "-calm", more);
    assertThat(calm.waitFor()).isEqualTo(0);
    long needed = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    int kills = killed(name + "-killed", more);

    System.out.printf("%s: undisturbed %d ms, killed %d times%n", name, needed, kills);
    assertThat(kills).isAtLeast(2);
    for (String file : List.of("weights.onnx", state, Split.FILE, "learning_curve.parquet")) {
      assertThat(
              Files.mismatch(
                  folder.resolve(name + "-calm").resolve(file),
                  folder.resolve(name + "-killed").resolve(file)))
          .isEqualTo(-1);
    }
  }

  /** Lets it say a line or two more each time; returns how often it died. */
  private static int killed(String out, List<String> more) throws Exception {
    Random dice = new Random(8);
    for (int kills = 0; kills < MOST_KILLS; kills++) {
      if (isFinished(out)) {
        return kills;
      }
      long before = lines(out);
      Process training = start(out, more);
      long wanted = before + 1 + dice.nextInt(2);
      boolean over = false;
      while (!over && lines(out) < wanted) {
        over = training.waitFor(20, TimeUnit.MILLISECONDS);
      }
      if (over || training.waitFor(dice.nextInt(200), TimeUnit.MILLISECONDS)) {
        assertThat(training.exitValue()).isEqualTo(0);
        return kills;
      }
      training.destroyForcibly().waitFor();
    }
    assertThat(isFinished(out) || start(out, more).waitFor() == 0).isTrue();
    return MOST_KILLS;
  }

  /** Whether the last one died while it told about the model that it had finished. */
  private static boolean isFinished(String out) {
    Path model = folder.resolve(out);
    return Files.exists(model.resolve("model.toml")) && !Files.exists(model.resolve("_training"));
  }

  private static File log(String out) {
    return folder.resolve(out + ".log").toFile();
  }

  private static long lines(String out) throws IOException {
    return log(out).exists() ? Files.readString(log(out).toPath()).lines().count() : 0;
  }

  private static Process start(String out, List<String> more) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("org.trapline.runners.Trapline", "train", "--task", "species"));
    command.addAll(List.of("--labels", survey.labels().toString()));
    command.addAll(List.of("--media", survey.result().toString()));
    command.addAll(List.of("--workers", "1", "--out", folder.resolve(out).toString()));
    command.addAll(more);
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log(out)))
        .start();
  }
}
