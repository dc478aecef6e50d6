package org.trapline.models.speciesnet;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trapline.models.input.Placement;
import org.trapline.models.speciesnet.GoldenPhotos.Golden;
import org.trapline.schemas.PixelBox;

/** What MegaDetector gets to see of the published photos: shapes, padding and pixels. */
@Tag("realdata")
class DetectorInputGoldenTest {
  private static final String FILE = "decode-letterbox-golden.jsonl";

  /** The grey of the padding. */
  private static final int GREY = 114;

  static List<Golden> all() throws IOException {
    return GoldenPhotos.lines(FILE);
  }

  static List<Golden> withPhoto() throws IOException {
    return GoldenPhotos.linesWithPhoto(FILE);
  }

  @ParameterizedTest
  @MethodSource("all")
  void plansThePublishedShapes(Golden golden) {
    Placement placement = placement(golden);
    assertThat(List.of(placement.resizedWidth(), placement.resizedHeight()))
        .isEqualTo(golden.integers("lb_resized"));
    assertThat(List.of(placement.inputWidth(), placement.inputHeight()))
        .isEqualTo(golden.integers("lb"));
    List<Integer> padding = golden.integers("pad_tblr");
    assertThat(placement.top()).isEqualTo(padding.get(0));
    assertThat(placement.left()).isEqualTo(padding.get(2));
  }

  @ParameterizedTest
  @MethodSource("withPhoto")
  void seesThePublishedPixels(Golden golden) {
    Placement placement = placement(golden);
    try (Mat photo = GoldenPhotos.bgr(golden.name())) {
      PixelBox whole = PixelBox.whole(photo.cols(), photo.rows());
      byte[] seen = SeenPixels.of(photo, whole, SeenPixels.DETECTOR);
      int grey =
          placement.inputWidth() * placement.inputHeight()
              - placement.resizedWidth() * placement.resizedHeight();
      List<Integer> sums = new ArrayList<>();
      for (int channel = 0; channel < 3; channel++) {
        int sum = -grey * GREY;
        for (int i = channel; i < seen.length; i += 3) {
          sum += seen[i] & 0xff;
        }
        sums.add(sum);
      }
      assertThat(sums).isEqualTo(golden.integers("lb_resized_sum"));
    }
  }

  private static Placement placement(Golden golden) {
    List<Integer> size = golden.integers("wh");
    return Placement.of(SeenPixels.DETECTOR, size.get(0), size.get(1));
  }
}
