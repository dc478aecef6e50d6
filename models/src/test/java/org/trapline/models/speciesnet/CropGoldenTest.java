package org.trapline.models.speciesnet;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trapline.models.detect.Box;
import org.trapline.models.detect.RelativeBox;
import org.trapline.models.speciesnet.GoldenPhotos.Golden;
import org.trapline.schemas.Category;
import org.trapline.schemas.PixelBox;

/** Boxes, crops and pixels of the published photos. */
@Tag("realdata")
class CropGoldenTest {
  private static final String FILE = "crop-golden.jsonl";

  /** Bytes by which a channel's sum may differ: two ways to add 32-bit numbers, 480 x 480 times. */
  private static final int SUM_TOLERANCE = 9;

  static List<Golden> withBox() throws IOException {
    return GoldenPhotos.lines(FILE).stream()
        .filter(golden -> golden.numbers().has("px_xyxy"))
        .toList();
  }

  static List<Golden> withPhoto() throws IOException {
    return GoldenPhotos.linesWithPhoto(FILE);
  }

  @ParameterizedTest
  @MethodSource("withBox")
  void cutsThePublishedRectangle(Golden golden) throws IOException {
    List<Integer> size = sizes().get(golden.name());
    Detection best = new Detection(Category.ANIMAL, 1, relative(golden, size));
    PixelBox crop = SpeciesNetCrop.ALWAYS_CROP.rectangle(List.of(best), size.get(0), size.get(1));
    assertThat(List.of(crop.y(), crop.x(), crop.height(), crop.width()))
        .isEqualTo(golden.integers("crop_tlhw"));
  }

  @Test
  void thereAreElevenPublishedRectangles() throws IOException {
    assertThat(withBox()).hasSize(11);
  }

  @Test
  void makesThePublishedBoxesToTheLastBit() throws IOException {
    Map<String, RelativeBox> published = new TreeMap<>();
    PredictionsReader.forEach(
        GoldenPhotos.data("predictions_with_errors_v4a.json"),
        prediction -> {
          List<Detection> found = prediction.detections();
          if (found != null && !found.isEmpty()) {
            String name = prediction.request().filepath().replaceFirst("^test_data/", "");
            published.put(name, found.get(0).box());
          }
        });
    List<String> compared = new ArrayList<>();
    for (Golden golden : withBox()) {
      RelativeBox made = relative(golden, sizes().get(golden.name()));
      assertThat(made).isEqualTo(published.get(golden.name()));
      compared.add(golden.name());
    }
    assertThat(compared).hasSize(11);
  }

  @Test
  void findsTheLastBitsOfAllPublishedBoxesAgain() throws IOException {
    List<Detection> again = new ArrayList<>();
    List<Detection> published = new ArrayList<>();
    Map<String, List<Integer>> sizes = sizes();
    PredictionsReader.forEach(
        GoldenPhotos.data("predictions_with_errors_v4a.json"),
        prediction -> {
          String name = prediction.request().filepath().replaceFirst("^test_data/", "");
          if (prediction.detections() != null && sizes.containsKey(name)) {
            for (Detection detection : prediction.detections()) {
              published.add(detection);
              again.add(
                  Detection.of(kept(detection), sizes.get(name).get(0), sizes.get(name).get(1)));
            }
          }
        });
    assertThat(published).hasSize(85);
    assertThat(again).containsExactlyElementsIn(published).inOrder();
  }

  /** A detection as a row keeps it, in 32 bits. */
  private static Box kept(Detection detection) {
    RelativeBox box = detection.box();
    return new Box(
        detection.category(),
        (float) detection.score(),
        (float) box.x(),
        (float) box.y(),
        (float) box.width(),
        (float) box.height(),
        "any");
  }

  @ParameterizedTest
  @MethodSource("withPhoto")
  void seesThePublishedPixels(Golden golden) throws IOException {
    try (Mat photo = GoldenPhotos.bgr(golden.name())) {
      List<Integer> size = List.of(photo.cols(), photo.rows());
      List<Detection> boxes =
          golden.numbers().has("px_xyxy")
              ? List.of(new Detection(Category.ANIMAL, 1, relative(golden, size)))
              : List.of();
      compare(photo, SpeciesNetCrop.ALWAYS_CROP, boxes, golden.integers("a_u8_sum"));
      compare(photo, SpeciesNetCrop.FULL_IMAGE, boxes, golden.integers("b_u8_sum"));
      PixelBox band = SpeciesNetCrop.FULL_IMAGE.rectangle(boxes, photo.cols(), photo.rows());
      assertThat(List.of(band.y(), band.height())).isEqualTo(golden.integers("b_band"));
    }
  }

  private static void compare(
      Mat photo, SpeciesNetCrop crop, List<Detection> boxes, List<Integer> expected) {
    PixelBox rectangle = crop.rectangle(boxes, photo.cols(), photo.rows());
    byte[] pixels = SeenPixels.of(photo, rectangle, SeenPixels.CLASSIFIER);
    for (int channel = 0; channel < 3; channel++) {
      int sum = 0;
      for (int i = channel; i < pixels.length; i += 3) {
        sum += pixels[i] & 0xff;
      }
      assertThat(Math.abs(sum - expected.get(channel))).isAtMost(SUM_TOLERANCE);
    }
  }

  private static RelativeBox relative(Golden golden, List<Integer> size) {
    List<Integer> corners = golden.integers("px_xyxy");
    return RelativeBox.of(
        corners.get(0),
        corners.get(1),
        corners.get(2),
        corners.get(3),
        new RelativeBox.Size(size.get(0), size.get(1)));
  }

  private static Map<String, List<Integer>> sizes() throws IOException {
    Map<String, List<Integer>> sizes = new TreeMap<>();
    for (Golden golden : GoldenPhotos.lines("decode-letterbox-golden.jsonl")) {
      sizes.put(golden.name(), golden.integers("wh"));
    }
    return sizes;
  }
}
