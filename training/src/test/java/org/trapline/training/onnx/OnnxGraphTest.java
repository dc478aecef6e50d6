package org.trapline.training.onnx;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each operator against numbers worked out by hand. */
final class OnnxGraphTest {
  /** One channel of 4 x 4: 0 to 15 row by row. */
  private static final float[] STEPS = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};

  @Test
  void convolvesWithStrideAndPadding() throws OrtException {
    float[] sumOfNine = {1, 1, 1, 1, 1, 1, 1, 1, 1};
    OnnxGraph graph =
        new OnnxGraph("test", "x", 1, 4, 4)
            .conv(weights(sumOfNine, 1, 1, 3, 3), weights(new float[] {100}, 1), 2)
            .flatten();

    assertThat(run(graph, 4))
        .usingExactEquality()
        .containsExactly(new float[] {110, 124, 151, 190})
        .inOrder();
  }

  @Test
  void poolsAndCutsOffBelowZero() throws OrtException {
    float[] minusSeven = {1};
    OnnxGraph graph =
        new OnnxGraph("test", "x", 1, 4, 4)
            .conv(weights(minusSeven, 1, 1, 1, 1), weights(new float[] {-7}, 1), 1)
            .relu()
            .maxPool(2)
            .flatten();

    assertThat(run(graph, 4)).usingExactEquality().containsExactly(new float[] {0, 0, 6, 8});
  }

  @Test
  void takesTheLargestOrTheMeanOfAChannel() throws OrtException {
    assertThat(run(new OnnxGraph("test", "x", 1, 4, 4).globalMaxPool().flatten(), 1)[0])
        .isEqualTo(15f);
    assertThat(run(new OnnxGraph("test", "x", 1, 4, 4).globalAveragePool().flatten(), 1)[0])
        .isEqualTo(7.5f);
  }

  @Test
  void weighsSumsAndMakesProbabilities() throws OrtException {
    OnnxGraph graph =
        new OnnxGraph("test", "x", 1, 4, 4)
            .globalAveragePool()
            .flatten()
            .linear(weights(new float[] {2, -2}, 2, 1), weights(new float[] {-15, 15}, 2))
            .softmax();

    assertThat(run(graph, 2)).usingTolerance(1e-6).containsExactly(new float[] {0.5f, 0.5f});
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

  private static float[] run(OnnxGraph graph, int size) throws OrtException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession session = environment.createSession(graph.toBytes("y", size));
        OnnxTensor input =
            OnnxTensor.createTensor(environment, FloatBuffer.wrap(STEPS), new long[] {1, 1, 4, 4});
        OrtSession.Result result = session.run(Map.of("x", input))) {
      return ((float[][]) result.get("y").orElseThrow().getValue())[0];
    }
  }
}
