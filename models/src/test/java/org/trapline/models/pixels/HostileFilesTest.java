package org.trapline.models.pixels;

import static com.google.common.truth.Truth.assertThat;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.models.exif.CaptureFacts;
import org.trapline.models.exif.ExifReader;

/** Whatever is done to a file, it ends as pixels or as one reason, and never as an accident. */
class HostileFilesTest {
  private static final int ROUNDS = 150;
  private static final PixelLimits SMALL = new PixelLimits(1_000_000);

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "png", "gif", "bmp", "tiff"})
  void survivesChangedBytesAndLostEnds(String format) {
    byte[] whole = drawn(format);
    Random random = new Random(format.hashCode());
    int pictures = 0;
    int refusals = 0;
    for (int round = 0; round < ROUNDS; round++) {
      byte[] hurt = hurt(whole, random);
      CaptureFacts facts = ExifReader.read(hurt, MediaFormat.sniff(hurt), "a." + format, null);
      assertThat(facts.clock()).isNotNull();
      try (Picture picture = Photo.open(hurt, "a." + format, SMALL).decode(1)) {
        assertThat(picture.width()).isAtLeast(1);
        pictures++;
      } catch (PhotoException e) {
        assertThat(e.sentence()).endsWith(".");
        refusals++;
      }
    }
    assertThat(pictures + refusals).isEqualTo(ROUNDS);
  }

  private static byte[] drawn(String format) {
    SyntheticPhoto photo = SyntheticPhoto.sized(64, 48);
    return format.equals("jpg")
        ? photo.make("M").taken(LocalDateTime.of(2024, 1, 2, 3, 4)).orientation(6).jpeg()
        : photo.written(format);
  }

  /** Changes some bytes, more often near the start where the headers are; cuts every fifth. */
  private static byte[] hurt(byte[] whole, Random random) {
    byte[] hurt = whole.clone();
    int changes = 1 + random.nextInt(8);
    for (int i = 0; i < changes; i++) {
      int range = random.nextBoolean() ? Math.min(300, hurt.length) : hurt.length;
      hurt[random.nextInt(range)] = (byte) random.nextInt(256);
    }
    return random.nextInt(5) == 0 ? Arrays.copyOf(hurt, random.nextInt(hurt.length)) : hurt;
  }
}
