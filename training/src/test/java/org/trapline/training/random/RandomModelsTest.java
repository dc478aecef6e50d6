package org.trapline.training.random;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trapline.models.detect.Box;
import org.trapline.models.detect.Detector;
import org.trapline.models.djl.Device;
import org.trapline.models.djl.Network;
import org.trapline.models.djl.SceneRunner;
import org.trapline.models.djl.SharedWeights;
import org.trapline.models.djl.Tensor;
import org.trapline.models.folder.ModelFolder;
import org.trapline.models.input.InputBatch;
import org.trapline.models.load.LoadedModel;
import org.trapline.models.load.Models;
import org.trapline.models.pixels.Picture;
import org.trapline.models.pixels.Scene;
import org.trapline.training.layers.Numbers;
import org.trapline.training.random.WriteRandomModels.Format;
import org.trapline.training.scenes.DrawScene;
import org.trapline.training.scenes.Light;
import org.trapline.training.scenes.SceneSpec;
import org.trapline.training.scenes.Season;
import org.trapline.training.scenes.Station;
import org.trapline.training.scenes.Weather;

/** Both formats and both engines on drawn photos. */
final class RandomModelsTest {
  private static final List<Picture> PHOTOS = new ArrayList<>();

  @TempDir Path home;

  @BeforeAll
  static void draw() {
    for (Light light : Light.values()) {
      Weather weather = Weather.CLEAR;
      SceneSpec spec =
          new SceneSpec(new Station(7, false), Season.SUMMER, weather, light, 3, List.of());
      PHOTOS.add(new Picture(DrawScene.draw(spec, 640, 400).raster().toMat(), 640, 400, false));
    }
  }

  @AfterAll
  static void close() {
    PHOTOS.forEach(Picture::close);
  }

  @ParameterizedTest
  @EnumSource(
      value = RandomModel.class,
      names = {"MOBILENETV2", "RESNET18", "EFFICIENTNETV2M", "YOLOV5S6"})
  void saysTheSameInBothFormats(RandomModel model) throws IOException {
    assertAgree(model);
  }

  /**
   * A hundred random layers enlarge rounding so much that one engine does not agree with itself
   * where its input is changed by the last digit. Two formats of one network must not differ more
   * than that; a layer that is wrong in one of them makes the mean a hundred times as large.
   */
  @Test
  @Tag("slow")
  void differsAtTheSizeOfMegaDetectorNoMoreThanByTheLastDigitOfItsInput() throws IOException {
    RandomModel model = RandomModel.YOLOV5X6;
    Path onnx = WriteRandomModels.write(model, Format.ONNX, seed(), home);
    Path torch = WriteRandomModels.write(model, Format.TORCHSCRIPT, seed(), home);

    List<Tensor> expected = answers(onnx, model);
    List<Tensor> actual = answers(torch, model);
    List<Tensor> nudged = answers(onnx, model, Nudged::new);

    for (int photo = 0; photo < PHOTOS.size(); photo++) {
      double byRounding = mean(expected.get(photo), nudged.get(photo));
      double byFormat = mean(expected.get(photo), actual.get(photo));
      assertThat(byFormat).isLessThan(3 * byRounding);
      assertThat(byFormat).isLessThan(5e-3);
    }
  }

  /** A network whose input is changed to the next number above or below. */
  private record Nudged(Network network) implements Network {
    @Override
    public List<Tensor> run(InputBatch batch) {
      FloatBuffer numbers = batch.bytes().order(ByteOrder.nativeOrder()).asFloatBuffer();
      for (int i = 0; i < numbers.limit(); i++) {
        float number = numbers.get(i);
        numbers.put(i, i % 2 == 0 ? Math.nextUp(number) : Math.nextDown(number));
      }
      return network.run(batch);
    }

    @Override
    public void close() {
      network.close();
    }
  }

  private static double mean(Tensor one, Tensor other) {
    return IntStream.range(0, one.size())
        .mapToDouble(i -> Math.abs(one.at(i) - other.at(i)))
        .average()
        .orElseThrow();
  }

  /** On a CPU, where half precision is no faster, so that it can be held against single. */
  @ParameterizedTest
  @EnumSource(Format.class)
  void saysNearlyTheSameInHalfPrecision(Format format) throws IOException {
    RandomModel model = RandomModel.MOBILENETV2;
    Path single = WriteRandomModels.write(model, format, seed(), home);
    Path half = WriteRandomModels.write(model, format, Numbers.FLOAT16, seed(), home);
    assertThat(Files.size(ModelFolder.open(half).weights()))
        .isLessThan(Files.size(ModelFolder.open(single).weights()) * 6 / 10);

    List<Tensor> expected = answers(single, model);
    List<Tensor> actual = answers(half, model);

    for (int photo = 0; photo < PHOTOS.size(); photo++) {
      assertThat(actual.get(photo).at(0)).isWithin(2e-2f).of(expected.get(photo).at(0));
      assertThat(actual.get(photo).at(0)).isNotEqualTo(expected.get(photo).at(0));
    }
  }

  /** Eight binary digits of each number are left, three of the answer's decimal ones. */
  @Test
  void saysNearlyTheSameInBfloat16AndTakesSinglePrecision() throws IOException {
    RandomModel model = RandomModel.MOBILENETV2;
    Path single = WriteRandomModels.write(model, Format.TORCHSCRIPT, seed(), home);
    Path brief = WriteRandomModels.write(model, Format.TORCHSCRIPT, Numbers.BFLOAT16, seed(), home);
    assertThat(Files.size(ModelFolder.open(brief).weights()))
        .isLessThan(Files.size(ModelFolder.open(single).weights()) * 6 / 10);

    List<Tensor> expected = answers(single, model);
    List<Tensor> actual = answers(brief, model);

    for (int photo = 0; photo < PHOTOS.size(); photo++) {
      assertThat(actual.get(photo).at(0)).isWithin(0.2f).of(expected.get(photo).at(0));
      assertThat(actual.get(photo).at(0)).isNotEqualTo(expected.get(photo).at(0));
    }
  }

  @Test
  void givesTheSameBytesForTheSameSeed() throws IOException {
    RandomModel model = RandomModel.MOBILENETV2;
    Path first = WriteRandomModels.write(model, Format.TORCHSCRIPT, 5, home.resolve("1"));
    Path second = WriteRandomModels.write(model, Format.TORCHSCRIPT, 5, home.resolve("2"));
    Path other = WriteRandomModels.write(model, Format.TORCHSCRIPT, 6, home.resolve("3"));

    assertThat(hash(second)).isEqualTo(hash(first));
    assertThat(hash(other)).isNotEqualTo(hash(first));
  }

  @Test
  void findsSomeBoxesAndIsSureOfFiveAPhotoAtMost() throws IOException {
    Path folder = WriteRandomModels.write(RandomModel.YOLOV5S6, Format.ONNX, seed(), home);

    try (LoadedModel model = Models.load(ModelFolder.open(folder), Device.CPU);
        Detector detector = model.newDetector()) {
      List<List<Box>> boxes = detector.detect(scenes());

      for (List<Box> photo : boxes) {
        assertThat(photo.size()).isAtLeast(5);
        assertThat(photo.size()).isAtMost(150);
        assertThat(photo.stream().filter(box -> box.score() >= 0.2f).count()).isAtMost(5);
      }
      assertThat(boxes.stream().flatMap(List::stream).anyMatch(box -> box.score() >= 0.05f))
          .isTrue();
    }
  }

  private void assertAgree(RandomModel model) throws IOException {
    Path onnx = WriteRandomModels.write(model, Format.ONNX, seed(), home);
    Path torch = WriteRandomModels.write(model, Format.TORCHSCRIPT, seed(), home);

    List<Tensor> expected = answers(onnx, model);
    List<Tensor> actual = answers(torch, model);

    for (int photo = 0; photo < PHOTOS.size(); photo++) {
      Tensor a = expected.get(photo);
      Tensor b = actual.get(photo);
      assertThat(b.shape()).isEqualTo(a.shape());
      double sum = 0;
      for (int i = 0; i < a.size(); i++) {
        assertWithMessage("number %s of photo %s", i, photo)
            .that(b.at(i))
            .isWithin(farthest(model))
            .of(a.at(i));
        sum += Math.abs(b.at(i) - a.at(i));
      }
      assertWithMessage("mean of photo %s", photo).that(sum / a.size()).isLessThan(1e-4);
    }
    assertThat(difference(expected.get(0), expected.get(1))).isGreaterThan(1e-3);
  }

  /**
   * Engines add up in different orders, and the 60 layers of a small random detector enlarge what
   * that makes: one score of half a million was 0.748 and not 0.746. A layer that is wrong changes
   * nearly all numbers in their first digit, which the mean would show.
   */
  private static float farthest(RandomModel model) {
    return model.detects() ? 2e-2f : 1e-4f;
  }

  /** How much the largest change from one photo to another is: neither vanished nor infinite. */
  private static double difference(Tensor one, Tensor other) {
    return IntStream.range(0, Math.min(one.size(), other.size()))
        .mapToDouble(i -> Math.abs(one.at(i) - other.at(i)))
        .max()
        .orElseThrow();
  }

  /** Boxes as shares of the input with their scores, or probabilities. */
  private static List<Tensor> answers(Path folder, RandomModel model) {
    return answers(folder, model, network -> network);
  }

  private static List<Tensor> answers(
      Path folder, RandomModel model, UnaryOperator<Network> through) {
    ModelFolder files = ModelFolder.open(folder);
    try (SharedWeights.Lease lease = SharedWeights.lease(files, Device.CPU, network -> 1);
        SceneRunner runner =
            new SceneRunner(through.apply(lease.network()), files.card().input(), 1)) {
      return runner.run(scenes()).stream()
          .map(answer -> answer.outputs().get(0))
          .map(numbers -> model.detects() ? boxes(numbers) : probabilities(numbers))
          .toList();
    }
  }

  private static Tensor boxes(Tensor rows) {
    float[] values = new float[rows.size()];
    for (int i = 0; i < values.length; i++) {
      int column = i % 8;
      float objectness = rows.at(i - column + 4);
      values[i] =
          column < 4 ? rows.at(i) / 1280 : column == 4 ? objectness : objectness * rows.at(i);
    }
    return new Tensor("", rows.shape(), values);
  }

  private static Tensor probabilities(Tensor logits) {
    float[] values = new float[logits.size()];
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += Math.exp(logits.at(i));
    }
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (Math.exp(logits.at(i)) / sum);
    }
    return new Tensor("", logits.shape(), values);
  }

  private static List<Scene> scenes() {
    return PHOTOS.stream().map(photo -> new Scene(photo, photo.whole())).toList();
  }

  private static String hash(Path folder) {
    return ModelFolder.open(folder).card().files().sha256();
  }

  private static long seed() {
    return WriteRandomModels.SEED;
  }
}
