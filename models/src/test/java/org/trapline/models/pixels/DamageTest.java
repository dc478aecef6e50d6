package org.trapline.models.pixels;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.schemas.ErrorCode;

/** Damage that can be detected is never silent, and nothing healthy is called damaged. */
class DamageTest {
  private static final byte[] WHOLE = SyntheticPhoto.sized(320, 240).jpeg();

  @Test
  void noBeginningOfAPhotoPassesForAWholeOne() {
    for (int length = 2; length < WHOLE.length - 2; length += 97) {
      assertWithMessage("%s of %s bytes", length, WHOLE.length)
          .that(outcome(Arrays.copyOf(WHOLE, length)))
          .isAnyOf("damaged", "TRUNCATED");
    }
  }

  @Test
  void headerWithoutPixelsIsNoGreyPicture() {
    int scan = scanStart(WHOLE);

    assertThat(outcome(Arrays.copyOf(WHOLE, scan))).isEqualTo("TRUNCATED");
    assertThat(outcome(Arrays.copyOf(WHOLE, scan + 20))).isEqualTo("TRUNCATED");
  }

  @Test
  void headerWithAnEndButWithoutPixelsIsNoGreyPicture() {
    int scan = scanStart(WHOLE);
    byte[] starved = Arrays.copyOf(WHOLE, scan + 22);
    starved[scan + 20] = (byte) 0xff;
    starved[scan + 21] = (byte) 0xd9;

    assertThat(outcome(starved)).isEqualTo("UNREADABLE");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 0xff})
  void lostSectorsAreDamage(int value) {
    byte[] hurt = WHOLE.clone();
    int start = WHOLE.length / 2 / 512 * 512;
    Arrays.fill(hurt, start, start + 512, (byte) value);

    assertThat(outcome(hurt)).isEqualTo("damaged");
  }

  @Test
  void anotherPhotosStartInTheMiddleIsDamage() {
    byte[] hurt = WHOLE.clone();
    System.arraycopy(SyntheticPhoto.sized(320, 240).seed(9).jpeg(), 0, hurt, 4096, 2048);

    assertThat(outcome(hurt)).isEqualTo("damaged");
  }

  @Test
  void bytesAfterTheEndAreNoDamage() {
    byte[] longer = Arrays.copyOf(WHOLE, WHOLE.length + 5000);

    assertThat(outcome(longer)).isEqualTo("sound");
  }

  @Test
  void missingRestartIntervalIsDamage() {
    byte[] jpeg = encoded(opencv_imgcodecs.IMWRITE_JPEG_RST_INTERVAL, 20);
    int first = marker(jpeg, 0xd2, scanStart(jpeg));
    int second = marker(jpeg, 0xd3, first);
    byte[] hurt = new byte[jpeg.length - (second - first)];
    System.arraycopy(jpeg, 0, hurt, 0, first);
    System.arraycopy(jpeg, second, hurt, first, jpeg.length - second);

    assertThat(outcome(jpeg)).isEqualTo("sound");
    assertThat(outcome(hurt)).isEqualTo("damaged");
  }

  @Test
  void progressivePhotoIsSoundAndItsBeginningDamaged() {
    byte[] jpeg = encoded(opencv_imgcodecs.IMWRITE_JPEG_PROGRESSIVE, 1);

    assertThat(outcome(jpeg)).isEqualTo("sound");
    assertThat(outcome(Arrays.copyOf(jpeg, jpeg.length / 2))).isEqualTo("damaged");
  }

  @Test
  void blackPictureCodedInVeryFewBitsIsSound() {
    try (Mat black = new Mat(2400, 3200, opencv_core.CV_8UC3, Scalar.BLACK);
        IntPointer options = new IntPointer(opencv_imgcodecs.IMWRITE_JPEG_OPTIMIZE, 1)) {
      byte[] jpeg = encoded(black, options);

      assertThat(8L * jpeg.length).isLessThan(4 * 3200 * 2400 / 64);
      assertThat(outcome(jpeg)).isEqualTo("sound");
    }
  }

  @Test
  void damagedPhotoIsGivenAtTheSizeThatWasAsked() throws PhotoException {
    byte[] half = Arrays.copyOf(WHOLE, WHOLE.length / 2);

    try (Picture picture = Photo.open(half, "a.jpg", PixelLimits.DEFAULT).decode(8)) {
      assertThat(picture.width()).isEqualTo(40);
      assertThat(picture.fullWidth()).isEqualTo(320);
      assertThat(picture.damaged()).isTrue();
    }
  }

  @Test
  void realPixelsOfATruncatedPhotoAreThoseOfTheWholeOne() throws PhotoException {
    byte[] half = Arrays.copyOf(WHOLE, WHOLE.length / 2);
    try (Picture whole = Photo.open(WHOLE, "a.jpg", PixelLimits.DEFAULT).decode(1);
        Picture part = Photo.open(half, "a.jpg", PixelLimits.DEFAULT).decode(1)) {
      byte[] expected = new byte[320 * 3];
      byte[] found = new byte[320 * 3];
      whole.bgr().ptr(40).get(expected);
      part.bgr().ptr(40).get(found);

      assertThat(found).isEqualTo(expected);
    }
  }

  @Test
  void refusesAsManyReasonsAsThereAre() {
    assertThat(refusal(new byte[0], "a.jpg")).isEqualTo(ErrorCode.EMPTY_FILE);
    assertThat(refusal(new byte[4096], "a.jpg")).isEqualTo(ErrorCode.NOT_AN_IMAGE);
    assertThat(refusal(new byte[4096], "a.mp4")).isEqualTo(ErrorCode.VIDEO_NOT_JUDGED);
    assertThat(refusal(new byte[] {'R', 'I', 'F', 'F', 0, 0, 0, 0, 'A', 'V', 'I', ' '}, "a.jpg"))
        .isEqualTo(ErrorCode.VIDEO_NOT_JUDGED);
  }

  private static ErrorCode refusal(byte[] file, String name) {
    return assertThrows(PhotoException.class, () -> Photo.open(file, name, PixelLimits.DEFAULT))
        .code();
  }

  private static String outcome(byte[] file) {
    try (Picture picture = Photo.open(file, "a.jpg", PixelLimits.DEFAULT).decode(1)) {
      return picture.damaged() ? "damaged" : "sound";
    } catch (PhotoException e) {
      return e.code().name();
    }
  }

  private static byte[] encoded(int option, int value) {
    byte[] png = SyntheticPhoto.sized(320, 240).png();
    try (BytePointer bytes = new BytePointer(png);
        Mat input = new Mat(1, png.length, opencv_core.CV_8UC1, bytes);
        Mat image = opencv_imgcodecs.imdecode(input, opencv_imgcodecs.IMREAD_COLOR);
        IntPointer options = new IntPointer(option, value)) {
      return encoded(image, options);
    }
  }

  private static byte[] encoded(Mat image, IntPointer options) {
    try (BytePointer jpeg = new BytePointer()) {
      opencv_imgcodecs.imencode(".jpg", image, jpeg, options);
      byte[] bytes = new byte[(int) jpeg.limit()];
      jpeg.get(bytes);
      return bytes;
    }
  }

  private static int scanStart(byte[] jpeg) {
    int sos = marker(jpeg, 0xda, 2);
    return sos + 2 + ((jpeg[sos + 2] & 0xff) << 8) + (jpeg[sos + 3] & 0xff);
  }

  private static int marker(byte[] jpeg, int code, int from) {
    for (int i = from; i + 1 < jpeg.length; i++) {
      if (jpeg[i] == (byte) 0xff && jpeg[i + 1] == (byte) code) {
        return i;
      }
    }
    throw new AssertionError("no marker " + code);
  }
}
