package org.trapline.transforms.judge;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trapline.models.bands.BandChoice;
import org.trapline.models.detect.Box;
import org.trapline.models.detect.CardDetector;
import org.trapline.models.detect.Detector;
import org.trapline.models.djl.Network;
import org.trapline.models.djl.SceneRunner;
import org.trapline.models.djl.Tensor;
import org.trapline.models.folder.ModelFolder;
import org.trapline.models.folder.PixelNeed;
import org.trapline.models.folder.TinySpeciesNet;
import org.trapline.models.input.InputBatch;
import org.trapline.models.input.Placement;
import org.trapline.models.pixels.Scene;
import org.trapline.models.species.CardSpeciesClassifier;
import org.trapline.models.speciesnet.GoldenPhotos;
import org.trapline.models.speciesnet.GoldenPhotos.Golden;
import org.trapline.models.speciesnet.SpeciesNetCrop;
import org.trapline.schemas.JudgedBy;
import org.trapline.schemas.JudgedMedia;
import org.trapline.transforms.bands.FrozenBands;

/**
 * The published photos through the run's own steps, from the file to the numbers that the two
 * networks are given. Networks stand in that write down what they see; the detector's answers with
 * the published box.
 */
@Tag("realdata")
class GoldenPixelsTest {
  /** Bytes by which a channel's sum may differ: two ways to add 32-bit numbers, 480 x 480 times. */
  private static final int SUM_TOLERANCE = 9;

  private static final int GREY = 114;

  @TempDir Path work;

  private final List<List<Long>> decoded = new ArrayList<>();
  private final List<float[]> detectorSaw = new ArrayList<>();
  private final List<float[]> classifierSaw = new ArrayList<>();

  static List<Golden> photos() throws IOException {
    return GoldenPhotos.linesWithPhoto("crop-golden.jsonl");
  }

  @ParameterizedTest
  @MethodSource("photos")
  void bothNetworksSeeThePublishedPixels(Golden crop) throws IOException {
    Golden whole =
        GoldenPhotos.lines("decode-letterbox-golden.jsonl").stream()
            .filter(line -> line.name().equals(crop.name()))
            .findFirst()
            .orElseThrow();
    DrawnCard card =
        new DrawnCard(work).add(crop.name(), Files.readAllBytes(GoldenPhotos.path(crop.name())));
    JudgedMedia row;
    try (Eyes eyes = eyes(crop, whole)) {
      JudgeRules rules = new JudgeRules(1, 0.1f, 0.1f, "none", 100_000_000, ThumbnailChoice.NONE);
      row =
          new JudgePhotos(eyes, rules)
              .judge(card.chunk("c"), new FrozenBands(new BandChoice.None(), List.of()))
              .get(0);
    }
    assertThat(row.errorCode()).isNull();
    assertThat(row.labels().label1()).isNotNull();

    assertThat(decoded).containsExactly(longs(whole.integers("rgb_sum")));
    assertThat(detectorSums(whole)).isEqualTo(longs(whole.integers("lb_resized_sum")));
    // The best box is an animal's here: its crop is the photo's, and is shown once.
    assertThat(classifierSaw).hasSize(1);
    List<Long> seen = sums(classifierSaw.get(0), 3, 1);
    for (int channel = 0; channel < 3; channel++) {
      assertThat(Math.abs(seen.get(channel) - crop.integers("a_u8_sum").get(channel)))
          .isAtMost(SUM_TOLERANCE);
    }
  }

  private Eyes eyes(Golden crop, Golden whole) {
    Path set = TinySpeciesNet.set(work.resolve("set"), "always_crop", "{}");
    ModelFolder boxes = ModelFolder.open(set.resolve("boxes"));
    ModelFolder names = ModelFolder.open(set.resolve("names"));
    float[] rows = rows(crop, whole, boxes);
    Network detector =
        new Recorder(detectorSaw, new Tensor("boxes", List.of(1L, rows.length / 8L, 8L), rows));
    float[] logits = new float[names.labels().size()];
    logits[0] = 9;
    Network classifier =
        new Recorder(
            classifierSaw, new Tensor("logits", List.of(1L, (long) logits.length), logits));
    return new Eyes(
        null,
        new Watched(
            new CardDetector(
                new SceneRunner(detector, boxes.card().input(), 1), boxes.card(), boxes.labels())),
        new CardSpeciesClassifier(
            new SceneRunner(classifier, names.card().input(), 1), names.card(), names.labels()),
        JudgedBy.NOBODY,
        Map.of(),
        SpeciesNetCrop.ALWAYS_CROP,
        () -> {});
  }

  /** The published box as YOLOv5 gives it: centre and size in pixels of the letterbox. */
  private static float[] rows(Golden crop, Golden whole, ModelFolder boxes) {
    List<Integer> corners = crop.integers("px_xyxy");
    if (corners.isEmpty()) {
      return new float[8];
    }
    List<Integer> size = whole.integers("wh");
    Placement at = Placement.of(boxes.card().input(), size.get(0), size.get(1));
    double left = corners.get(0) * at.gainX() + at.originX();
    double top = corners.get(1) * at.gainY() + at.originY();
    double right = corners.get(2) * at.gainX() + at.originX();
    double bottom = corners.get(3) * at.gainY() + at.originY();
    return new float[] {
      (float) ((left + right) / 2),
      (float) ((top + bottom) / 2),
      (float) (right - left),
      (float) (bottom - top),
      1,
      0.9f,
      0,
      0
    };
  }

  private List<Long> detectorSums(Golden whole) {
    assertThat(detectorSaw).hasSize(1);
    List<Integer> outer = whole.integers("lb");
    List<Integer> inner = whole.integers("lb_resized");
    long grey = (long) outer.get(0) * outer.get(1) - (long) inner.get(0) * inner.get(1);
    return sums(detectorSaw.get(0), 1, outer.get(0) * outer.get(1)).stream()
        .map(sum -> sum - GREY * grey)
        .toList();
  }

  /** Sums of the bytes of each colour, of numbers from 0 to 1. */
  private static List<Long> sums(float[] numbers, int perPixel, int perColour) {
    List<Long> sums = new ArrayList<>();
    for (int channel = 0; channel < 3; channel++) {
      long sum = 0;
      for (int i = 0; i < numbers.length / 3; i++) {
        sum += Math.round(numbers[i * perPixel + channel * perColour] * 255.0);
      }
      sums.add(sum);
    }
    return sums;
  }

  private static List<Long> longs(List<Integer> integers) {
    return integers.stream().map(Integer::longValue).toList();
  }

  /** Writes down each input and always gives the same answer. */
  private record Recorder(List<float[]> seen, Tensor answer) implements Network {
    @Override
    public List<Tensor> run(InputBatch batch) {
      ByteBuffer bytes = batch.bytes().order(ByteOrder.nativeOrder());
      float[] numbers = new float[bytes.remaining() / Float.BYTES];
      bytes.asFloatBuffer().get(numbers);
      seen.add(numbers);
      return List.of(answer);
    }

    @Override
    public void close() {}
  }

  /** Adds up the decoded pixels before the detector sees them. */
  private final class Watched implements Detector {
    private final Detector detector;

    Watched(Detector detector) {
      this.detector = detector;
    }

    @Override
    public PixelNeed need() {
      return detector.need();
    }

    @Override
    public List<List<Box>> detect(List<Scene> scenes) {
      for (Scene scene : scenes) {
        try (Mat bgr = scene.picture().view(scene.picture().whole());
            Scalar sum = opencv_core.sumElems(bgr)) {
          decoded.add(List.of((long) sum.get(2), (long) sum.get(1), (long) sum.get(0)));
        }
      }
      return detector.detect(scenes);
    }

    @Override
    public void close() {
      detector.close();
    }
  }
}
