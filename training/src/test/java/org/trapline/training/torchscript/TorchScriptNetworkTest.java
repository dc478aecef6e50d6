package org.trapline.training.torchscript;

import static com.google.common.truth.Truth.assertThat;

import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoopTranslator;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.training.layers.Activation;
import org.trapline.training.layers.Convolution;
import org.trapline.training.layers.Layers;
import org.trapline.training.layers.Value;
import org.trapline.training.layers.Weights;
import org.trapline.training.onnx.OnnxGraph;
import org.trapline.training.onnx.Ports;

/** Every operator, loaded by PyTorch itself, against ONNX Runtime on the same network. */
final class TorchScriptNetworkTest {
  private static final int CHANNELS = 4;
  private static final int SIDE = 6;

  @TempDir Path folder;

  @Test
  void saysWhatTheSameNetworkSaysAsOnnx() throws Exception {
    assertAgree(net -> net.activate(net.input(), Activation.RELU));
    assertAgree(net -> net.activate(net.input(), Activation.RELU6));
    assertAgree(net -> net.activate(net.input(), Activation.SIGMOID));
    assertAgree(net -> net.activate(net.input(), Activation.SILU));
    assertAgree(net -> net.conv(net.input(), convolution(3, 2, 1)));
    assertAgree(net -> net.conv(net.input(), convolution(6, 2, 1)));
    assertAgree(net -> net.conv(net.input(), convolution(3, 1, CHANNELS)));
    assertAgree(net -> net.add(net.input(), net.slice(net.input(), 1, 2, 3)));
    assertAgree(net -> net.multiply(net.input(), net.slice(net.input(), 3, 0, 1)));
    assertAgree(net -> net.multiply(net.input(), some(1, CHANNELS, 1, 1)));
    assertAgree(net -> net.line(net.input(), 2, -0.5));
    assertAgree(net -> net.concat(List.of(net.input(), net.input()), 2));
    assertAgree(net -> net.runningSum(net.input(), 3));
    assertAgree(net -> net.permute(net.reshape(net.input(), List.of(2, -1)), List.of(0, 2, 1)));
    assertAgree(net -> net.maxPool(net.input(), new Layers.Pool(5, 1, 2)));
    assertAgree(net -> net.maxPool(net.input(), new Layers.Pool(3, 2, 1)));
    assertAgree(net -> net.twiceAsLarge(net.input()));
    assertAgree(net -> net.globalMaxPool(net.input()));
    assertAgree(net -> net.softmax(net.flatten(net.globalAveragePool(net.input()))));
    assertAgree(
        net ->
            net.linear(
                net.flatten(net.globalAveragePool(net.input())), some(3, CHANNELS), some(3)));
  }

  @Test
  void beginsEveryEntryAtAMultipleOf64Bytes() throws Exception {
    Path file = write(net -> net.conv(net.input(), convolution(3, 1, 1)));

    try (ZipFile zip = new ZipFile(file.toFile());
        RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      long at = 0;
      for (ZipEntry entry : zip.stream().toList()) {
        bytes.seek(at + 26);
        long name = Short.reverseBytes(bytes.readShort());
        long extra = Short.reverseBytes(bytes.readShort());
        long begin = at + 30 + name + extra;
        assertThat(begin % 64).isEqualTo(0);
        assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED);
        at = begin + entry.getSize();
      }
    }
  }

  @Test
  void givesTheSameBytesForTheSameNetwork() throws Exception {
    byte[] first = Files.readAllBytes(write(net -> net.conv(net.input(), convolution(3, 1, 1))));
    byte[] second = Files.readAllBytes(write(net -> net.conv(net.input(), convolution(3, 1, 1))));

    assertThat(second).isEqualTo(first);
  }

  private void assertAgree(Function<Layers, Value> build) throws Exception {
    float[] torch = torch(write(build));

    OnnxGraph graph =
        new OnnxGraph(
            "test", new Ports("x", List.of(CHANNELS, SIDE, SIDE), "y", List.of(-1, -1, -1)));
    assertThat(torch)
        .usingTolerance(1e-4)
        .containsExactly(onnx(graph.toBytes(build.apply(graph))))
        .inOrder();
  }

  private Path write(Function<Layers, Value> build) throws Exception {
    Path file = folder.resolve("test.pt");
    TorchScriptNetwork network = new TorchScriptNetwork();
    try (OutputStream out = Files.newOutputStream(file)) {
      network.write(build.apply(network), out);
    }
    return file;
  }

  private static Convolution convolution(int side, int stride, int groups) {
    return new Convolution(
        some(CHANNELS, CHANNELS / groups, side, side), some(CHANNELS), stride, groups);
  }

  /** Numbers that are alike nowhere. */
  private static Weights some(long... sides) {
    List<Long> shape = Arrays.stream(sides).boxed().toList();
    float[] values = new float[(int) (long) shape.stream().reduce(1L, (a, b) -> a * b)];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) Math.sin(1 + 0.7 * i);
    }
    return new Weights(shape, values);
  }

  private static float[] scene() {
    float[] scene = new float[2 * CHANNELS * SIDE * SIDE];
    for (int i = 0; i < scene.length; i++) {
      scene[i] = (float) (8 * Math.cos(0.3 * i));
    }
    return scene;
  }

  private static float[] torch(Path file) throws Exception {
    try (Model model = Model.newInstance("test", "PyTorch")) {
      model.load(file);
      try (Predictor<NDList, NDList> predictor = model.newPredictor(new NoopTranslator());
          NDManager manager = model.getNDManager().newSubManager()) {
        NDList scenes = new NDList(manager.create(scene(), new Shape(2, CHANNELS, SIDE, SIDE)));
        return predictor.predict(scenes).singletonOrThrow().toFloatArray();
      }
    }
  }

  private static float[] onnx(byte[] bytes) throws Exception {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession session = environment.createSession(bytes);
        OnnxTensor input =
            OnnxTensor.createTensor(
                environment, FloatBuffer.wrap(scene()), new long[] {2, CHANNELS, SIDE, SIDE});
        OrtSession.Result result = session.run(Map.of("x", input))) {
      FloatBuffer numbers = ((OnnxTensor) result.get("y").orElseThrow()).getFloatBuffer();
      float[] values = new float[numbers.remaining()];
      numbers.get(values);
      return values;
    }
  }
}
