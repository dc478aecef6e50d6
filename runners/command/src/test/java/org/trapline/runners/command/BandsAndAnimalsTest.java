package org.trapline.runners.command;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.training.scenes.Camera;
import org.trapline.training.scenes.Kind;

/**
 * The trap of the river survey: an animal is on every photo, and each of two species was met by one
 * make of camera only, so that the band gives the answer away more easily than the animal does.
 */
final class BandsAndAnimalsTest {
  @TempDir static Path folder;
  private static DrawnSurvey survey;

  @BeforeAll
  static void drawAndRun() throws IOException {
    survey =
        DrawnSurvey.in(
            folder,
            new DrawnSurvey.Plan(
                4,
                28,
                camera -> Optional.of(camera == Camera.MARSHLIGHT ? Kind.RED_FOX : Kind.MALLARD)));
  }

  @Test
  void theBandTestExposesANetworkThatWasShownBands() throws Exception {
    assertThat(survey.train("kept", "--frame", "whole", "--rounds", "12").err()).isEmpty();

    Map<String, Double> right = survey.treatments("kept", "whole");

    assertThat(right.get("bands kept")).isAtLeast(0.9);
    assertThat(right.get("another camera's bands, kept")).isAtMost(0.5);
  }

  @Test
  void whoWasShownNoBandsTellsTheAnimalsWhateverBandIsThere() throws Exception {
    String backbone = DrawnSurvey.BACKBONE.toString();
    assertThat(survey.train("cropped", "--backbone", backbone).err()).isEmpty();

    Map<String, Double> right = survey.treatments("cropped", "scene");

    assertThat(right.get("bands cropped")).isAtLeast(0.85);
    assertThat(right.get("another camera's bands, cropped")).isAtLeast(0.85);
  }
}
