package org.trapline.training.onnx;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trapline.training.layers.Activation;
import org.trapline.training.layers.Convolution;
import org.trapline.training.layers.Layers;
import org.trapline.training.layers.Value;
import org.trapline.training.layers.Weights;

/** Each operator against numbers worked out by hand. */
final class OnnxGraphTest {
  /** One channel of 4 x 4: 0 to 15 row by row. */
  private static final float[] STEPS = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};

  @Test
  void convolvesWithStrideAndPadding() throws OrtException {
    float[] sumOfNine = {1, 1, 1, 1, 1, 1, 1, 1, 1};
    Convolution sum =
        Convolution.plain(weights(sumOfNine, 1, 1, 3, 3), weights(new float[] {100}, 1), 2);
    OnnxGraph graph = graph(4);

    assertThat(run(graph, graph.flatten(graph.conv(graph.input(), sum))))
        .usingExactEquality()
        .containsExactly(new float[] {110, 124, 151, 190})
        .inOrder();
  }

  @Test
  void poolsAndCutsOffBelowZero() throws OrtException {
    OnnxGraph graph = graph(4);
    Value shifted = graph.activate(graph.line(graph.input(), 1, -7), Activation.RELU);
    Value pooled = graph.maxPool(shifted, new Layers.Pool(2, 2, 0));

    assertThat(run(graph, graph.flatten(pooled)))
        .usingExactEquality()
        .containsExactly(new float[] {0, 0, 6, 8});
  }

  @Test
  void takesTheLargestOrTheMeanOfAChannel() throws OrtException {
    OnnxGraph largest = graph(1);
    OnnxGraph mean = graph(1);

    assertThat(run(largest, largest.flatten(largest.globalMaxPool(largest.input())))[0])
        .isEqualTo(15f);
    assertThat(run(mean, mean.flatten(mean.globalAveragePool(mean.input())))[0]).isEqualTo(7.5f);
  }

  @Test
  void weighsSumsAndMakesProbabilities() throws OrtException {
    OnnxGraph graph = graph(2);
    Value mean = graph.flatten(graph.globalAveragePool(graph.input()));
    Value sums =
        graph.linear(mean, weights(new float[] {2, -2}, 2, 1), weights(new float[] {-15, 15}, 2));

    assertThat(run(graph, graph.softmax(sums)))
        .usingTolerance(1e-6)
        .containsExactly(new float[] {0.5f, 0.5f});
  }

  @Test
  void refusesNumbersThatDoNotFitTheirShape() {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> weights(new float[5], 2, 3));

    assertThat(refusal).hasMessageThat().contains("[2, 3] wants 6 numbers, but there are 5");
  }

  private static Weights weights(float[] values, long... shape) {
    return new Weights(Arrays.stream(shape).boxed().toList(), values);
  }

  private static OnnxGraph graph(int size) {
    return new OnnxGraph("test", new Ports("x", List.of(1, 4, 4), "y", List.of(size)));
  }

  private static float[] run(OnnxGraph graph, Value result) throws OrtException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession session = environment.createSession(graph.toBytes(result));
        OnnxTensor input =
            OnnxTensor.createTensor(environment, FloatBuffer.wrap(STEPS), new long[] {1, 1, 4, 4});
        OrtSession.Result answer = session.run(Map.of("x", input))) {
      return ((float[][]) answer.get("y").orElseThrow().getValue())[0];
    }
  }
}
