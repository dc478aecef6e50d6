package org.trapline.models.load;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.models.djl.Device;
import org.trapline.models.djl.SharedWeights;
import org.trapline.models.folder.ModelFolder;
import org.trapline.models.folder.ModelFolderException;

/** Weights as people really find them: each is refused with one sentence. */
@Tag("realdata")
class NegativeModelsTest {
  @TempDir Path home;

  @Test
  void pointerOfGitLfs() {
    assertThat(bare("lfs_pointer.onnx")).contains("is a Git LFS pointer of a few bytes in place");
  }

  @Test
  void pickledCheckpoint() {
    assertThat(bare("checkpoint_not_torchscript.pt"))
        .contains("is a pickled PyTorch checkpoint without TorchScript code");
  }

  @Test
  void secondFileMissing() {
    assertThat(bare("onnx_external_data_missing.onnx"))
        .contains("a second file 'mobilenet_v2_fp32.onnx.data', which is not beside it");
  }

  @Test
  void detectorThatNeverDetects() {
    assertThat(bare("onnx_loads_but_never_detects.onnx"))
        .contains("every score of every class is 0.0 on drawn pictures");
  }

  @Test
  void operatorThatTheCpuDoesNotRun() {
    assertThat(added("onnx_unsupported_convinteger_s8.onnx"))
        .contains("uses an operator or number type that ONNX Runtime does not run on this machine");
  }

  @Test
  void operatorOfTorchvision() {
    assertThat(added("ts_missing_torchvision_op.pt"))
        .contains("needs the operator torchvision::nms, which PyTorch 2.7.1 alone does not have");
  }

  @Test
  void quantisedFormOfAnOldPyTorch() {
    assertThat(added("ts_old_quant_format.pt"))
        .contains("it was saved in a quantised form of another PyTorch version");
  }

  private static String bare(String name) {
    Path weights = RealModels.model("negative").resolve(name);
    return refusal(() -> Models.load(ModelFolder.open(weights), Device.CPU).close(), name);
  }

  private String added(String name) {
    ModelFolder model = RealModels.addImageNet("negative/" + name, home);
    return refusal(() -> Models.load(model, Device.CPU).close(), name);
  }

  private static String refusal(Executable load, String name) {
    int before = SharedWeights.count();
    String sentence = assertThrows(ModelFolderException.class, load).getMessage();
    assertThat(sentence).contains(name);
    assertThat(sentence.lines().count()).isEqualTo(1);
    assertThat(SharedWeights.count()).isEqualTo(before);
    return sentence;
  }
}
