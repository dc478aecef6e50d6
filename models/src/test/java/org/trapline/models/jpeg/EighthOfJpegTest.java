package org.trapline.models.jpeg;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_JPEG_OPTIMIZE;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_JPEG_PROGRESSIVE;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_JPEG_QUALITY;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_JPEG_RST_INTERVAL;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_JPEG_SAMPLING_FACTOR;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The small pictures are libjpeg's, byte for byte, or there is none. */
class EighthOfJpegTest {
  private static final int SHARED_BY_4 = 0x221111;
  private static final int SHARED_ACROSS = 0x211111;
  private static final int SHARED_DOWN = 0x121111;
  private static final int NOT_SHARED = 0x111111;

  @ParameterizedTest
  @CsvSource({
    "1600, 1200, 50", "1600, 1200, 75", "1600, 1200, 90", "1601, 1207, 95", "1593, 1199, 100",
    "647, 485, 90", "33, 17, 90", "16, 16, 90", "8, 8, 75", "1, 1, 90"
  })
  void pixelsAreLibjpegsHoweverChromaIsShared(int width, int height, int quality) {
    for (int shared : new int[] {SHARED_BY_4, SHARED_ACROSS, SHARED_DOWN, NOT_SHARED}) {
      assertEqual(
          Noise.jpeg(
              width,
              height,
              CV_8UC3,
              IMWRITE_JPEG_QUALITY,
              quality,
              IMWRITE_JPEG_SAMPLING_FACTOR,
              shared));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {30, 90, 100})
  void greyPicturesToo(int quality) {
    assertEqual(Noise.jpeg(1603, 1205, CV_8UC1, IMWRITE_JPEG_QUALITY, quality));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 100, 5000})
  void restartMarkersAreFollowed(int interval) {
    assertEqual(Noise.jpeg(1600, 1200, CV_8UC3, IMWRITE_JPEG_RST_INTERVAL, interval));
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 90, 98})
  void codesOfAPhotosOwnAreTaken(int quality) {
    assertEqual(
        Noise.jpeg(1600, 1200, CV_8UC3, IMWRITE_JPEG_QUALITY, quality, IMWRITE_JPEG_OPTIMIZE, 1));
  }

  @Test
  void progressiveFilesAreLeftToOthers() {
    byte[] file = Noise.jpeg(640, 480, CV_8UC3, IMWRITE_JPEG_PROGRESSIVE, 1);
    assertThat(EighthOfJpeg.decode(file)).isNull();
  }

  @Test
  void aFileThatEndsEarlyIsLeftToOthersWhereverItEnds() {
    byte[] file = Noise.jpeg(1600, 1200, CV_8UC3, IMWRITE_JPEG_QUALITY, 80);
    for (int length = 0; length < file.length - 2; length += 1 + file.length / 300) {
      assertWithMessage("cut off after %s of %s bytes", length, file.length)
          .that(EighthOfJpeg.decode(Arrays.copyOf(file, length)))
          .isNull();
    }
  }

  @Test
  void aFileThatGoesOnBehindItsPictureIsLeftToOthers() {
    byte[] file = Noise.jpeg(1600, 1200, CV_8UC3, IMWRITE_JPEG_QUALITY, 80);
    // Zeros are the shortest codes: millions of blocks, which must not be kept.
    byte[] longer = Arrays.copyOf(Arrays.copyOf(file, file.length - 2), file.length + (64 << 20));
    assertThat(EighthOfJpeg.decode(longer)).isNull();
  }

  @Test
  void damageIsSeenOrChangesNoPixelAgainstLibjpeg() {
    Random random = new Random(11);
    byte[] sound = Noise.jpeg(1600, 1200, CV_8UC3, IMWRITE_JPEG_QUALITY, 80);
    int left = 0;
    for (int i = 0; i < 400; i++) {
      byte[] file = sound.clone();
      int flips = 1 + random.nextInt(3);
      for (int flip = 0; flip < flips; flip++) {
        file[random.nextInt(i % 4 == 0 ? 700 : file.length)] ^= (byte) (1 << random.nextInt(8));
      }
      SmallPicture small = EighthOfJpeg.decode(file);
      left += small == null ? 1 : 0;
      if (small != null) {
        assertWithMessage("file %s", i)
            .that(Arrays.equals(small.bgr(), Noise.byLibjpeg(file)))
            .isTrue();
      }
    }
    assertThat(left).isAtLeast(100);
  }

  private static void assertEqual(byte[] file) {
    SmallPicture small = EighthOfJpeg.decode(file);
    assertThat(small).isNotNull();
    assertThat(Arrays.equals(small.bgr(), Noise.byLibjpeg(file))).isTrue();
  }
}
