package org.trapline.models.pixels;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.Color;
import java.util.Arrays;
import org.bytedeco.javacpp.BytePointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.models.folder.DecodePolicy;
import org.trapline.models.folder.PixelNeed;
import org.trapline.schemas.ErrorCode;
import org.trapline.schemas.PixelBox;

class PhotoTest {
  private static final PixelBox UPPER_LEFT = new PixelBox(0, 0, 80, 60);

  @Test
  void decodesAnOrdinaryPhotoWithoutAnyDoubt() throws PhotoException {
    Photo photo = open(SyntheticPhoto.sized(320, 240).jpeg());

    assertThat(photo.format()).isEqualTo(MediaFormat.JPEG);
    assertThat(photo.truncated()).isFalse();
    try (Picture picture = photo.decode(1)) {
      assertThat(picture.width()).isEqualTo(320);
      assertThat(picture.height()).isEqualTo(240);
      assertThat(picture.damaged()).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, 40, 30",
    "2, 280, 30",
    "3, 280, 210",
    "4, 40, 210",
    "5, 30, 40",
    "6, 210, 40",
    "7, 210, 280",
    "8, 30, 280"
  })
  void turnsAllEightOrientationsUpright(int orientation, int x, int y) throws PhotoException {
    byte[] file =
        SyntheticPhoto.sized(320, 240).with(UPPER_LEFT, Color.RED).orientation(orientation).jpeg();

    Photo photo = open(file);
    try (Picture picture = photo.decode(1)) {
      assertThat(photo.orientation()).isEqualTo(orientation);
      assertThat(picture.width()).isEqualTo(photo.fullWidth());
      assertThat(picture.height()).isEqualTo(photo.fullHeight());
      assertThat(photo.fullWidth()).isEqualTo(orientation < 5 ? 320 : 240);
      assertThat(isRed(picture, x, y)).isTrue();
      assertThat(isRed(picture, picture.width() - x, picture.height() - y)).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 8})
  void reducesByTheDenominatorAndKeepsTheFullSizeInMind(int denominator) throws PhotoException {
    Photo photo = open(SyntheticPhoto.sized(320, 240).jpeg());

    try (Picture picture = photo.decode(denominator)) {
      assertThat(picture.width()).isEqualTo(320 / denominator);
      assertThat(picture.fullWidth()).isEqualTo(320);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "SCALED, 100, 90, 8",
    "SCALED, 128, 96, 8",
    "SCALED, 129, 96, 4",
    "SCALED, 300, 300, 2",
    "SCALED, 640, 480, 1",
    "SMALLEST, 192, 192, 8",
    "SMALLEST, 192, 193, 4",
    "SMALLEST, 640, 480, 2",
    "FULL, 10, 10, 1"
  })
  void neverGoesBelowWhatTheModelsCardAsksFor(
      DecodePolicy decode, int width, int height, int denominator) throws PhotoException {
    Photo photo = open(SyntheticPhoto.sized(2048, 1536).jpeg());

    assertThat(
            photo.denominatorFor(new PixelNeed(decode, width, height), PixelBox.whole(2048, 1536)))
        .isEqualTo(denominator);
  }

  @Test
  void refusesWhatHasMorePixelsThanAllowedFromTheHeaderAlone() {
    byte[] file = SyntheticPhoto.sized(320, 240).jpeg();

    PhotoException refusal =
        assertThrows(
            PhotoException.class, () -> Photo.open(file, "a.jpg", new PixelLimits(320 * 240 - 1)));

    assertThat(refusal.code()).isEqualTo(ErrorCode.TOO_LARGE);
    assertThat(refusal).hasMessageThat().contains("320 x 240");
  }

  @Test
  void saysThatATruncatedPhotoIsTruncatedAndDamaged() throws PhotoException {
    byte[] whole = SyntheticPhoto.sized(640, 480).jpeg();

    Photo photo = open(Arrays.copyOf(whole, whole.length / 2));
    try (Picture picture = photo.decode(4)) {
      assertThat(photo.truncated()).isTrue();
      assertThat(picture.damaged()).isTrue();
    }
  }

  private static Photo open(byte[] file) throws PhotoException {
    return Photo.open(file, "a.jpg", PixelLimits.DEFAULT);
  }

  private static boolean isRed(Picture picture, int x, int y) {
    try (BytePointer pixel = picture.bgr().ptr(y, x)) {
      return (pixel.get(0) & 0xff) < 60 && (pixel.get(2) & 0xff) > 200;
    }
  }

  @Test
  void aJavaThatLacksItsJpegLibraryIsNamedWithWhatToDo() {
    Photo.checkJava();
    JavaLacksJpegException lacking =
        JavaLacksJpegException.because(
            new UnsatisfiedLinkError("/java/lib/libjavajpeg.so: libjpeg.so.62: cannot open"));

    assertThat(lacking)
        .hasMessageThat()
        .contains(System.getProperty("java.home") + " can't read JPEGs");
    assertThat(lacking).hasMessageThat().contains("libjpeg62-turbo");
  }
}
