package org.trapline.models.pixels;

import static com.google.common.truth.Truth.assertThat;

import java.awt.Color;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapline.schemas.Light;
import org.trapline.schemas.PixelBox;

class LookTest {
  @ParameterizedTest
  @CsvSource({"0, 0", "51, 0.2", "255, 1"})
  void brightnessGoesFromBlackToWhite(int level, float brightness) {
    Mat flat = new Mat(30, 40, opencv_core.CV_8UC3, Scalar.all(level));
    try (Picture picture = new Picture(flat, 40, 30, false)) {
      assertThat(Look.of(picture, picture.whole()).brightness()).isWithin(1e-6f).of(brightness);
    }
  }

  @Test
  void measuresOnlyTheScene() throws PhotoException {
    byte[] file =
        SyntheticPhoto.sized(320, 240)
            .with(new PixelBox(0, 0, 320, 240), Color.BLACK)
            .with(new PixelBox(0, 200, 320, 40), Color.WHITE)
            .jpeg();
    try (Picture picture = open(file)) {
      assertThat(Look.of(picture, new PixelBox(0, 0, 320, 192)).brightness()).isLessThan(0.01f);
      assertThat(Look.of(picture, new PixelBox(0, 208, 320, 32)).brightness()).isGreaterThan(0.99f);
    }
  }

  @Test
  void infraredPicturesAreColourlessAndDaylightIsNot() throws PhotoException {
    try (Picture night = open(SyntheticPhoto.sized(320, 240).infrared().jpeg());
        Picture day = open(SyntheticPhoto.sized(320, 240).jpeg())) {
      assertThat(Look.of(night, night.whole()).colourless()).isTrue();
      assertThat(Look.of(day, day.whole()).colourless()).isFalse();
    }
  }

  @Test
  void logoInColourDoesNotMakeANightADay() throws PhotoException {
    byte[] file =
        SyntheticPhoto.sized(640, 480)
            .infrared()
            .with(new PixelBox(560, 440, 60, 30), Color.GREEN)
            .jpeg();
    try (Picture picture = open(file)) {
      assertThat(Look.of(picture, picture.whole()).colourless()).isTrue();
    }
  }

  @Test
  void likePicturesDifferInFewBitsAndOthersInMany() throws PhotoException {
    SyntheticPhoto photo = SyntheticPhoto.sized(640, 480).seed(3);
    String plain = hash(photo.jpeg());
    String coarse = hash(photo.quality(0.3f).jpeg());
    String animal = hash(photo.with(new PixelBox(300, 300, 60, 40), Color.ORANGE).jpeg());
    String other = hash(SyntheticPhoto.sized(640, 480).seed(4).jpeg());

    assertThat(plain).matches("[0-9a-f]{16}");
    assertThat(distance(plain, coarse)).isAtMost(4);
    assertThat(distance(plain, animal)).isAtMost(8);
    assertThat(distance(plain, other)).isAtLeast(12);
  }

  @Test
  void hashHardlyDependsOnTheDecodedSize() throws PhotoException {
    Photo photo = Photo.open(SyntheticPhoto.sized(1024, 768).jpeg(), "a.jpg", PixelLimits.DEFAULT);
    try (Picture full = photo.decode(1);
        Picture small = photo.decode(4)) {
      assertThat(
              distance(
                  Look.of(full, full.whole()).perceptualHash(),
                  Look.of(small, small.whole()).perceptualHash()))
          .isAtMost(4);
    }
  }

  @Test
  void measuresASceneOfOnePixel() {
    Mat flat = new Mat(30, 40, opencv_core.CV_8UC3, Scalar.all(51));
    try (Picture picture = new Picture(flat, 40, 30, false)) {
      Look look = Look.of(picture, new PixelBox(39, 29, 1, 1));

      assertThat(look).isEqualTo(new Look(0.2f, "0000000000000000", true));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0.30, true, , INFRARED",
    "0.30, true, true, INFRARED",
    "0.60, true, false, DAY",
    "0.05, true, false, NIGHT",
    "0.60, false, , DAY",
    "0.60, false, false, DAY",
    "0.60, false, true, NIGHT",
    "0.05, false, , NIGHT",
  })
  void tellsTheLightFromColourBrightnessAndLamp(
      float brightness, boolean colourless, @Nullable Boolean lit, Light light) {
    assertThat(new Look(brightness, "", colourless).light(lit)).isEqualTo(light);
  }

  private static Picture open(byte[] file) throws PhotoException {
    return Photo.open(file, "a.jpg", PixelLimits.DEFAULT).decode(1);
  }

  private static String hash(byte[] file) throws PhotoException {
    try (Picture picture = open(file)) {
      return Look.of(picture, picture.whole()).perceptualHash();
    }
  }

  private static int distance(String a, String b) {
    return Long.bitCount(Long.parseUnsignedLong(a, 16) ^ Long.parseUnsignedLong(b, 16));
  }
}
