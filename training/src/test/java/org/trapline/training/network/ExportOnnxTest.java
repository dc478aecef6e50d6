package org.trapline.training.network;

import static com.google.common.truth.Truth.assertThat;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trapline.training.network.SmallNetwork.Stage;

final class ExportOnnxTest {
  private static final SmallNetwork NETWORK =
      new SmallNetwork(22, 17, List.of(new Stage(5, 2), new Stage(7, 1), new Stage(6, 2)), 4);
  private static final double TEMPERATURE = 1.7;

  @Test
  void saysWhatTheTrainedNetworkSays() throws OrtException {
    try (Model model = Model.newInstance("test", "PyTorch")) {
      SequentialBlock block = NETWORK.toBlock();
      model.setBlock(block);
      learnSomething(model);
      NDManager manager = model.getNDManager();
      NDArray scenes = manager.randomNormal(NETWORK.input(3));
      NDArray expected =
          block
              .forward(new ParameterStore(manager, false), new NDList(scenes), false)
              .singletonOrThrow()
              .div(TEMPERATURE)
              .softmax(1);

      float[][] actual =
          run(ExportOnnx.of(NETWORK, block, "test", TEMPERATURE), scenes.toFloatArray(), 3);

      assertThat(moved(block)).isTrue();
      for (int scene = 0; scene < 3; scene++) {
        for (int c = 0; c < NETWORK.classes(); c++) {
          assertThat(actual[scene][c]).isWithin(1e-5f).of(expected.getFloat(scene, c));
        }
      }
    }
  }

  @Test
  void givesTheSameBytesForTheSameNetwork() {
    try (Model model = Model.newInstance("test", "PyTorch")) {
      SequentialBlock block = NETWORK.toBlock();
      model.setBlock(block);
      learnSomething(model);

      assertThat(ExportOnnx.of(NETWORK, block, "test", 1))
          .isEqualTo(ExportOnnx.of(NETWORK, block, "test", 1));
    }
  }

  /** Two steps with large strides, so that means and variances are no longer 0 and 1. */
  private static void learnSomething(Model model) {
    Loss loss = Loss.softmaxCrossEntropyLoss();
    try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(loss))) {
      trainer.initialize(NETWORK.input(8));
      for (int step = 0; step < 2; step++) {
        NDArray scenes = trainer.getManager().randomNormal(NETWORK.input(8)).mul(3).add(1);
        NDArray truths = trainer.getManager().arange(8f).mod(4);
        try (GradientCollector collector = trainer.newGradientCollector()) {
          NDList answers = trainer.forward(new NDList(scenes));
          collector.backward(loss.evaluate(new NDList(truths), answers));
        }
        trainer.step();
      }
    }
  }

  /** Whether batch normalisation has something to be folded. */
  private static boolean moved(SequentialBlock block) {
    return block.getParameters().values().stream()
        .filter(parameter -> parameter.getType() == Parameter.Type.RUNNING_MEAN)
        .allMatch(parameter -> parameter.getArray().abs().max().getFloat() > 0.01f);
  }

  private static float[][] run(byte[] onnx, float[] scenes, int count) throws OrtException {
    Shape shape = NETWORK.input(count);
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession session = environment.createSession(onnx);
        OnnxTensor input =
            OnnxTensor.createTensor(environment, FloatBuffer.wrap(scenes), shape.getShape());
        OrtSession.Result result = session.run(Map.of("scene", input))) {
      return (float[][]) result.get("probability").orElseThrow().getValue();
    }
  }
}
