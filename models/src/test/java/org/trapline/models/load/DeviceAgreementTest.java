package org.trapline.models.load;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.models.djl.Device;
import org.trapline.models.djl.Network;
import org.trapline.models.djl.SceneRunner;
import org.trapline.models.djl.SharedWeights;
import org.trapline.models.djl.Tensor;
import org.trapline.models.folder.ModelFolder;
import org.trapline.models.folder.ModelFolderException;
import org.trapline.models.folder.TinyModels;
import org.trapline.models.input.InputBatch;

class DeviceAgreementTest {
  /** Boxes in the tiny detector's output: it has their left edges first, their classes last. */
  private static final int CELLS = 84;

  @TempDir Path home;

  /** Answers as another network does, but for some of the numbers. */
  private record Shifted(Network network, float by, IntPredicate which) implements Network {
    @Override
    public List<Tensor> run(InputBatch batch) {
      List<Tensor> shifted = new ArrayList<>();
      for (Tensor output : network.run(batch)) {
        float[] values = new float[output.size()];
        for (int i = 0; i < values.length; i++) {
          values[i] = output.at(i) + (which.test(i) ? by : 0);
        }
        shifted.add(new Tensor(output.name(), output.shape(), values));
      }
      return shifted;
    }

    @Override
    public void close() {
      network.close();
    }
  }

  @Test
  void aDeviceAgreesWithItself() {
    for (ModelFolder folder :
        List.of(
            ModelFolder.open(TinyModels.classifier(home.resolve("c"))),
            ModelFolder.open(TinyModels.detector(home.resolve("d"))),
            ModelFolder.open(Path.of("starter", "blank-filter")))) {
      DeviceAgreement agreement = DeviceAgreement.of(folder, Device.CPU, Device.CPU);
      assertThat(agreement.difference()).isEqualTo(new AnswersCompared(0, ""));
      assertThat(agreement.describe()).isEqualTo("CPU on cpu: scores differ by 0.0e+00 at most");
    }
  }

  @Test
  void passesWhatDiffersInTheLastDigits() {
    ModelFolder folder = ModelFolder.open(TinyModels.classifier(home));
    AnswersCompared compared = shifted(folder, 1e-3f, DeviceAgreementTest::isFirst);
    assertThat(compared.largest()).isGreaterThan(0f);
    assertThat(compared.largest()).isLessThan(DeviceAgreement.TOLERANCE);
    assertThat(compared.otherAnswer()).isEmpty();
  }

  @Test
  void refusesAClassifierWithOtherScores() {
    ModelFolder folder = ModelFolder.open(TinyModels.classifier(home));
    assertThat(
            assertThrows(
                ModelFolderException.class,
                () -> shifted(folder, 0.1f, DeviceAgreementTest::isFirst)))
        .hasMessageThat()
        .containsMatch(
            "weights.onnx: on the two devices .*scores differ by \\d\\.\\de-02 at most, where 0.001"
                + " is allowed: .*--device cpu");
  }

  @Test
  void refusesAClassifierWithOtherLabels() {
    ModelFolder folder = ModelFolder.open(TinyModels.classifier(home));
    assertThat(
            assertThrows(
                ModelFolderException.class,
                () -> shifted(folder, 50, DeviceAgreementTest::isFirst)))
        .hasMessageThat()
        .contains("a drawn picture is '");
  }

  @Test
  void refusesADetectorWithOtherScores() {
    ModelFolder folder = ModelFolder.open(TinyModels.detector(home));
    assertThat(
            assertThrows(
                ModelFolderException.class, () -> shifted(folder, 0.1f, i -> i >= 4 * CELLS)))
        .hasMessageThat()
        .contains("where 0.001 is allowed");
  }

  @Test
  void refusesADetectorThatFindsABoxElsewhere() {
    ModelFolder folder = ModelFolder.open(TinyModels.detector(home));
    assertThat(assertThrows(ModelFolderException.class, () -> shifted(folder, 20, i -> i < CELLS)))
        .hasMessageThat()
        .containsMatch(
            "a box of '.*' with score 0\\.\\d\\d\\d is found by one only, and scores differ");
  }

  /** The first label of the tiny classifier's three. */
  private static boolean isFirst(int number) {
    return number % 3 == 0;
  }

  private static AnswersCompared shifted(ModelFolder folder, float by, IntPredicate which) {
    try (SharedWeights.Lease lease = SharedWeights.lease(folder, Device.CPU, network -> 1)) {
      return DeviceAgreement.compare(
          folder,
          new SceneRunner(lease.network(), folder.card().input(), 1),
          new SceneRunner(new Shifted(lease.network(), by, which), folder.card().input(), 1));
    }
  }
}
