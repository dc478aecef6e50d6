package org.trapline.models.folder;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightsFileTest {
  @TempDir Path folder;

  @Test
  void knowsOnnxByItsContent() {
    Path file = TinyOnnx.colourClassifier().write(folder.resolve("weights.pt"));
    assertThat(WeightsFile.inspect(file)).isEqualTo(WeightsFormat.ONNX);
  }

  @Test
  void knowsTorchScriptByItsCode() throws IOException {
    Path file = zip("m/code/__torch__/net.py", "m/data.pkl");
    assertThat(WeightsFile.inspect(file)).isEqualTo(WeightsFormat.TORCHSCRIPT);
  }

  @Test
  void knowsHalfPrecisionByTheTypeOfTheNumbers() throws IOException {
    Path onnx = TinyOnnx.blindDetector().write(folder.resolve("w.onnx"));
    assertThat(WeightsFile.holdsHalf(onnx, WeightsFormat.ONNX)).isFalse();
    assertThat(WeightsFile.holdsHalf(torchScript("FloatStorage"), WeightsFormat.TORCHSCRIPT))
        .isFalse();
    assertThat(WeightsFile.holdsHalf(torchScript("HalfStorage"), WeightsFormat.TORCHSCRIPT))
        .isTrue();
  }

  private Path torchScript(String storage) throws IOException {
    Path file = folder.resolve(storage + ".pt");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("m/data.pkl"));
      zip.write(("ctorch\n" + storage + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  @Test
  void refusesACheckpointWithoutCode() throws IOException {
    assertThat(refusal(zip("m/data.pkl", "m/data/0")))
        .contains("is a pickled PyTorch checkpoint without TorchScript code");
  }

  @Test
  void refusesAZipOfOtherThings() throws IOException {
    assertThat(refusal(zip("holiday.jpg"))).contains("holds no TorchScript code");
  }

  @Test
  void refusesABarePickle() throws IOException {
    byte[] pickle = {(byte) 0x80, 4, (byte) 0x95, 1, 2, 3};
    assertThat(refusal(Files.write(folder.resolve("w.pt"), pickle)))
        .contains("is a Python pickle, which could run any code and is never opened here");
  }

  @Test
  void refusesAPointerInPlaceOfAFile() throws IOException {
    String pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 3\n";
    assertThat(refusal(Files.writeString(folder.resolve("w.onnx"), pointer)))
        .contains("is a Git LFS pointer of a few bytes in place of the weights");
  }

  @Test
  void refusesAWebPage() throws IOException {
    assertThat(refusal(Files.writeString(folder.resolve("w.onnx"), "\n<!DOCTYPE html><p>404")))
        .contains("is a web page in place of the weights");
  }

  @Test
  void refusesAnEmptyFile() throws IOException {
    assertThat(refusal(Files.createFile(folder.resolve("w.onnx")))).contains("is empty");
  }

  @Test
  void refusesAFileThatIsNotThere() {
    assertThat(refusal(folder.resolve("none.onnx"))).contains("no such file");
  }

  @Test
  void refusesOnnxThatWasCutOff() throws IOException {
    byte[] whole = TinyOnnx.colourDetector().bytes();
    Path file = Files.write(folder.resolve("w.onnx"), Arrays.copyOf(whole, whole.length / 2));
    assertThat(refusal(file)).contains("is neither TorchScript nor a whole ONNX file");
  }

  @Test
  void refusesNoise() throws IOException {
    byte[] noise =
        "Dear reader, this is a letter and no model at all.".getBytes(StandardCharsets.UTF_8);
    assertThat(refusal(Files.write(folder.resolve("w.onnx"), noise)))
        .contains("is neither TorchScript nor a whole ONNX file");
  }

  @Test
  void refusesOnnxWhoseSecondFileIsMissing() throws IOException {
    TinyOnnx onnx = TinyOnnx.colourClassifier().floatsElsewhere("more", "w.onnx.data", 3);
    Path file = onnx.write(folder.resolve("w.onnx"));
    assertThat(refusal(file)).contains("a second file 'w.onnx.data', which is not beside it");
    Files.writeString(folder.resolve("w.onnx.data"), "numbers");
    assertThat(OnnxFile.read(file).secondFiles()).containsExactly("w.onnx.data");
  }

  @Test
  void refusesWeightsThatLieOutsideTheFolder() {
    TinyOnnx onnx = TinyOnnx.colourClassifier().floatsElsewhere("more", "../../secret", 3);
    assertThat(refusal(onnx.write(folder.resolve("w.onnx")))).contains("outside its own folder");
  }

  @Test
  void hashesLikeEveryoneElse() throws IOException {
    Path file = Files.writeString(folder.resolve("abc"), "abc");
    assertThat(WeightsFile.sha256(file))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void readsInputsOutputsAndOperators() {
    OnnxFile onnx =
        OnnxFile.read(
            TinyOnnx.colourClassifier().metadata("task", "classify").write(folder.resolve("o")));
    assertThat(onnx.inputs().get(0).shape()).containsExactly(-1L, 3L, 16L, 16L).inOrder();
    assertThat(onnx.outputs().get(0).name()).isEqualTo("output");
    assertThat(onnx.operators()).containsExactly("GlobalAveragePool", "Flatten");
    assertThat(onnx.lastOperators()).containsExactly("output", "Flatten");
    assertThat(onnx.metadata("task")).hasValue("classify");
  }

  private static String refusal(Path file) {
    return assertThrows(ModelFolderException.class, () -> WeightsFile.inspect(file)).getMessage();
  }

  private Path zip(String... names) throws IOException {
    Path file = folder.resolve("weights.pt");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write("x".getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }
}
