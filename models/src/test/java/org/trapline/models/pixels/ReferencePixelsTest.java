package org.trapline.models.pixels;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Decoded pixels against the sums that Pillow gives for the test photos of SpeciesNet. */
@Tag("realdata")
class ReferencePixelsTest {
  private static final Path DATA = Path.of(System.getProperty("trapline.realdata", "absent"));
  private static final Path GOLDEN =
      Path.of(System.getProperty("trapline.golden", "absent"), "models");

  @Test
  void decodesEveryGivenPhotoToTheReferencesPixels() throws IOException, PhotoException {
    assumeTrue(Files.isDirectory(DATA) && Files.isDirectory(GOLDEN), "real data absent: skipped");
    List<String> compared = new ArrayList<>();
    for (String line : Files.readAllLines(GOLDEN.resolve("decode-letterbox-golden.jsonl"))) {
      JsonNode golden = new ObjectMapper().readTree(line);
      Path file = find(golden.get("f").asText());
      if (Files.exists(file)) {
        compare(file, golden);
        compared.add(golden.get("f").asText());
      }
    }
    assertThat(compared).hasSize(12);
  }

  private static Path find(String name) {
    Path photo = DATA.resolve("photos/google__cameratrapai/test_data").resolve(name);
    return Files.exists(photo) ? photo : DATA.resolve("badinputs/camera_trap").resolve(name);
  }

  private static void compare(Path file, JsonNode golden) throws IOException, PhotoException {
    String name = file.getFileName().toString();
    Photo photo = Photo.open(Files.readAllBytes(file), name, PixelLimits.DEFAULT);
    try (Picture picture = photo.decode(1);
        Scalar sums = opencv_core.sumElems(picture.bgr())) {
      assertWithMessage(name)
          .that(List.of(photo.fullWidth(), photo.fullHeight()))
          .containsExactly(golden.get("wh").get(0).asInt(), golden.get("wh").get(1).asInt())
          .inOrder();
      for (int channel = 0; channel < 3; channel++) {
        assertWithMessage("%s, channel %s of RGB", name, channel)
            .that((long) sums.get(2 - channel))
            .isEqualTo(golden.get("rgb_sum").get(channel).asLong());
      }
    }
  }
}
