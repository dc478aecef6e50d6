package org.trapline.runners.command;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CheckAndBandsTest {
  private static final Path DUMP =
      Path.of(System.getProperty("trapline.root"), "examples/card-dump");

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void checksTheExampleAndEndsWellInSpiteOfWarnings() {
    assertThat(execute("check", DUMP.resolve("RIV-02_before").toString())).isEqualTo(0);
    assertThat(out.toString()).contains("! unreadable  ");
    assertThat(out.toString()).contains("bottom 40 pixels are cut off");
    assertThat(out.toString()).contains("time        not known: name the models");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void refusesToCheckWhatIsNotThere() {
    assertThat(execute("check", folder.resolve("nowhere").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("nowhere does not exist");
  }

  @Test
  void drawsEachCameraAndPrintsItsNumbers() throws IOException {
    Path preview = folder.resolve("preview.png");

    int code =
        execute("bands", DUMP.resolve("RIV-01_before").toString(), "--preview", preview.toString());

    assertWithMessage(err.toString()).that(code).isEqualTo(0);
    assertThat(out.toString())
        .containsMatch("MARSHLIGHT ML-40 DUSK, \\d+ x \\d+ +measured +24 +20 +28 +0 +0");
    BufferedImage picture = ImageIO.read(preview.toFile());
    assertThat(picture.getWidth()).isEqualTo(504);
  }

  @Test
  void showsWhatWouldBeCutAsTold() {
    assertThat(
            execute("bands", DUMP.resolve("RIV-01_before").toString(), "--bands", "top=7,left=9"))
        .isEqualTo(0);
    assertThat(out.toString()).containsMatch("told +0 +7 +0 +9 +0");
  }

  @Test
  void refusesToDrawAmongThePhotos() throws IOException {
    Path card = Files.createDirectories(folder.resolve("card"));
    String preview = card.resolve("x.png").toString();

    assertThat(execute("bands", card.toString(), "--preview", preview)).isEqualTo(2);
    assertThat(err.toString()).contains("would lie among the photos");
    assertThat(execute("bands", card.toString(), "--preview", "x.jpg")).isEqualTo(2);
    assertThat(err.toString()).contains("must name a file that ends in .png");
  }

  @Test
  void tellsARunsWarningsOnTheErrorStream() {
    RunWatch watch = RunWatch.here(new PrintWriter(out, true), new PrintWriter(err, true));

    watch.warned("/cards/locked can't be listed (access denied)");

    assertThat(out.toString()).isEmpty();
    assertThat(err.toString().strip())
        .isEqualTo("warning: /cards/locked can't be listed (access denied)");
  }

  private int execute(String... arguments) {
    CommandLine line = TraplineCommands.all(List.of());
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }
}
