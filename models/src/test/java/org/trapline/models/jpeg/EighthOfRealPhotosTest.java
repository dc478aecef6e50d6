package org.trapline.models.jpeg;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Photos of real cameras at an eighth: libjpeg's pixels, and hardly any left to others. */
@Tag("realdata")
class EighthOfRealPhotosTest {
  private static final Path DATA = Path.of(System.getProperty("trapline.realdata", "absent"));

  @Test
  void pixelsOfCamerasAreLibjpegs() throws IOException {
    assumeTrue(Files.isDirectory(DATA), "real data absent: skipped");
    int taken = 0;
    List<Path> photos = photos(DATA.resolve("photos"));
    for (Path photo : photos) {
      byte[] file = Files.readAllBytes(photo);
      SmallPicture small = EighthOfJpeg.decode(file);
      if (small != null) {
        taken++;
        assertWithMessage(photo.toString())
            .that(Arrays.equals(small.bgr(), Noise.byLibjpeg(file)))
            .isTrue();
      }
    }
    assertThat(taken).isAtLeast(photos.size() * 95 / 100);
  }

  private static List<Path> photos(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().toLowerCase(Locale.ROOT).matches(".*\\.jpe?g"))
          .sorted()
          .toList();
    }
  }
}
