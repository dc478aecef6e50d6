package org.trapline.training.torchscript;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoopTranslator;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.training.layers.Activation;
import org.trapline.training.layers.Convolution;
import org.trapline.training.layers.Layers;
import org.trapline.training.layers.Value;
import org.trapline.training.layers.Weights;
import org.trapline.training.onnx.OnnxGraph;
import org.trapline.training.onnx.OnnxSurgery;
import org.trapline.training.onnx.OnnxSurgery.Penultimate;
import org.trapline.training.onnx.Ports;

/** Heads that are put on finished networks, run by the engines themselves. */
final class HeadsOnNetworksTest {
  private static final int SIDE = 6;
  private static final int CHANNELS = 4;
  private static final int OLD_CLASSES = 3;
  private static final int CLASSES = 2;
  private static final int SCENES = 2;

  @TempDir Path folder;

  private static Weights some(int... sides) {
    int size = 1;
    for (int side : sides) {
      size *= side;
    }
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) Math.sin(i * 1.7 + size);
    }
    return new Weights(Arrays.stream(sides).mapToObj(side -> (long) side).toList(), values);
  }

  private static Value network(Layers net) {
    Value seen =
        net.activate(
            net.conv(net.input(), Convolution.plain(some(CHANNELS, 3, 3, 3), some(CHANNELS), 1)),
            Activation.RELU);
    return net.linear(
        net.flatten(net.globalAveragePool(seen)), some(OLD_CLASSES, CHANNELS), some(OLD_CLASSES));
  }

  private static byte[] onnx() {
    OnnxGraph graph =
        new OnnxGraph(
            "test", new Ports("scene", List.of(3, SIDE, SIDE), "old", List.of(OLD_CLASSES)));
    return graph.toBytes(network(graph));
  }

  private static float[] scenes() {
    float[] values = new float[SCENES * 3 * SIDE * SIDE];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) Math.cos(i * 0.37);
    }
    return values;
  }

  private static Map<String, float[][]> run(byte[] onnx) throws Exception {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession session = environment.createSession(onnx);
        OnnxTensor input =
            OnnxTensor.createTensor(
                environment, FloatBuffer.wrap(scenes()), new long[] {SCENES, 3, SIDE, SIDE});
        OrtSession.Result result = session.run(Map.of("scene", input))) {
      Map<String, float[][]> all = new HashMap<>();
      for (Map.Entry<String, OnnxValue> each : result) {
        all.put(each.getKey(), (float[][]) each.getValue().getValue());
      }
      return all;
    }
  }

  /** Softmax of the weighted sums, by hand. */
  private static double[] expected(float[] numbers, Weights matrix, Weights bias) {
    double[] sums = new double[bias.size()];
    double all = 0;
    for (int c = 0; c < sums.length; c++) {
      double sum = bias.at(c);
      for (int d = 0; d < numbers.length; d++) {
        sum += matrix.at(c * numbers.length + d) * numbers[d];
      }
      sums[c] = Math.exp(sum);
      all += sums[c];
    }
    for (int c = 0; c < sums.length; c++) {
      sums[c] /= all;
    }
    return sums;
  }

  @Test
  void answersOfTheNumbersBeforeTheLastLayerOfAnOnnxNetwork() throws Exception {
    byte[] old = onnx();
    Penultimate from = OnnxSurgery.penultimate(old, "").orElseThrow();
    Weights matrix = some(CLASSES, CHANNELS);
    Weights bias = some(CLASSES);

    Map<String, float[][]> before = run(old);
    Map<String, float[][]> features = run(OnnxSurgery.withFeatures(old, from));
    Map<String, float[][]> after = run(OnnxSurgery.withHead(old, from, matrix, bias));

    float[][] numbers = features.get(OnnxSurgery.FEATURES);
    for (int scene = 0; scene < SCENES; scene++) {
      assertThat(numbers[scene]).hasLength(CHANNELS);
      assertThat(after.get(OnnxSurgery.FEATURES)[scene]).isEqualTo(numbers[scene]);
      assertThat(after.get("old")[scene]).isEqualTo(before.get("old")[scene]);
      double[] wanted = expected(numbers[scene], matrix, bias);
      for (int c = 0; c < CLASSES; c++) {
        assertThat(after.get(OnnxSurgery.PROBABILITIES)[scene][c])
            .isWithin(1e-5f)
            .of((float) wanted[c]);
      }
    }
  }

  @Test
  void takesAHeadOffAgain() throws Exception {
    byte[] old = onnx();
    Penultimate from = OnnxSurgery.penultimate(old, "").orElseThrow();
    for (int classes : new int[] {2, 40, 5000}) {
      byte[] headed = OnnxSurgery.withHead(old, from, some(classes, CHANNELS), some(classes));

      assertThat(OnnxSurgery.hasHead(headed)).isTrue();
      assertThat(OnnxSurgery.withoutHead(headed)).isEqualTo(old);
      assertThat(OnnxSurgery.headFrom(headed)).isEqualTo(from);
    }
    assertThat(OnnxSurgery.hasHead(old)).isFalse();
  }

  @Test
  void answersOfTheAnswersOfATorchScriptNetwork() throws Exception {
    Path old = folder.resolve("old.pt");
    TorchScriptNetwork net = new TorchScriptNetwork();
    try (OutputStream out = Files.newOutputStream(old)) {
      net.write(network(net), out);
    }
    Weights matrix = some(CLASSES, OLD_CLASSES);
    Weights bias = some(CLASSES);
    Path headed = folder.resolve("headed.pt");
    try (OutputStream out = Files.newOutputStream(headed)) {
      WrapTorchScript.write(old, matrix, bias, out);
    }

    float[] numbers = torch(old);
    float[] after = torch(headed);
    for (int scene = 0; scene < SCENES; scene++) {
      float[] own = Arrays.copyOfRange(numbers, scene * OLD_CLASSES, (scene + 1) * OLD_CLASSES);
      double[] wanted = expected(own, matrix, bias);
      for (int c = 0; c < CLASSES; c++) {
        assertThat(after[scene * CLASSES + c]).isWithin(1e-5f).of((float) wanted[c]);
      }
    }
  }

  private static float[] torch(Path file) throws Exception {
    try (NDManager manager = NDManager.newBaseManager("PyTorch");
        Model model = Model.newInstance("test", "PyTorch")) {
      model.load(file.getParent(), file.getFileName().toString());
      try (Predictor<NDList, NDList> predictor = model.newPredictor(new NoopTranslator(null))) {
        NDArray input = manager.create(scenes(), new Shape(SCENES, 3, SIDE, SIDE));
        return predictor.predict(new NDList(input)).singletonOrThrow().toFloatArray();
      }
    }
  }

  @Test
  void refusesWhatIsNoTorchScript() throws Exception {
    Path file = folder.resolve("plain.zip");
    try (AlignedZip zip = new AlignedZip(Files.newOutputStream(file))) {
      zip.add("readme/text", 2, out -> out.write(new byte[] {'h', 'i'}));
    }

    assertThrows(
        IOException.class,
        () -> WrapTorchScript.write(file, some(2, 3), some(2), new ByteArrayOutputStream()));
  }
}
