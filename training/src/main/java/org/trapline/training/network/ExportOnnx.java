package org.trapline.training.network;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.trapline.training.layers.Activation;
import org.trapline.training.layers.Convolution;
import org.trapline.training.layers.Value;
import org.trapline.training.layers.Weights;
import org.trapline.training.onnx.OnnxGraph;
import org.trapline.training.onnx.Ports;

/**
 * Writes a trained {@link SmallNetwork} as ONNX. Batch normalisation becomes part of the
 * convolution before it, the temperature part of the linear layer, and softmax is added: what comes
 * out are calibrated probabilities.
 */
public final class ExportOnnx {
  /** Keeps batch normalisation from dividing by zero; PyTorch's and DJL's own value. */
  static final float EPSILON = 1e-5f;

  private ExportOnnx() {}

  /**
   * The bytes of the ONNX file.
   *
   * @param network what was trained
   * @param block the trained block that {@link SmallNetwork#toBlock} made
   * @param name of the network inside the file
   * @param temperature by which logits are divided, above 0
   */
  public static byte[] of(
      SmallNetwork network, SequentialBlock block, String name, double temperature) {
    Ports ports =
        new Ports(
            "scene",
            List.of(SmallNetwork.CHANNELS, network.height(), network.width()),
            "probability",
            List.of(network.classes()));
    OnnxGraph graph = new OnnxGraph(name, ports);
    Value last = graph.input();
    List<Conv2d> convolutions = children(block, Conv2d.class);
    List<BatchNorm> norms = children(block, BatchNorm.class);
    for (int i = 0; i < convolutions.size(); i++) {
      int stride = network.stages().get(i).stride();
      Value folded = graph.conv(last, folded(convolutions.get(i), norms.get(i), stride));
      last = graph.activate(folded, Activation.RELU);
    }
    Linear linear = children(block, Linear.class).get(0);
    Value logits =
        graph.linear(
            graph.flatten(graph.globalMaxPool(last)),
            cooled(linear, "weight", temperature),
            cooled(linear, "bias", temperature));
    return graph.toBytes(graph.softmax(logits));
  }

  /** Convolution w, then (x - mean) / sqrt(var + e) * gamma + beta, as one convolution. */
  private static Convolution folded(Conv2d convolution, BatchNorm norm, int stride) {
    NDArray kernel = array(convolution, "weight");
    float[] weights = kernel.toFloatArray();
    float[] gamma = array(norm, "gamma").toFloatArray();
    float[] beta = array(norm, "beta").toFloatArray();
    float[] mean = array(norm, "runningMean").toFloatArray();
    float[] variance = array(norm, "runningVar").toFloatArray();
    int perChannel = weights.length / gamma.length;
    float[] bias = new float[gamma.length];
    for (int c = 0; c < gamma.length; c++) {
      double factor = gamma[c] / Math.sqrt((double) variance[c] + EPSILON);
      for (int k = c * perChannel; k < (c + 1) * perChannel; k++) {
        weights[k] = (float) (weights[k] * factor);
      }
      bias[c] = (float) (beta[c] - mean[c] * factor);
    }
    return Convolution.plain(
        new Weights(shape(kernel), weights),
        new Weights(List.of((long) bias.length), bias),
        stride);
  }

  private static Weights cooled(Linear linear, String parameter, double temperature) {
    NDArray array = array(linear, parameter);
    float[] values = array.toFloatArray();
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (values[i] / temperature);
    }
    return new Weights(shape(array), values);
  }

  private static NDArray array(Block block, String parameter) {
    return block.getParameters().get(parameter).getArray();
  }

  private static List<Long> shape(NDArray array) {
    return Arrays.stream(array.getShape().getShape()).boxed().toList();
  }

  private static <B extends Block> List<B> children(SequentialBlock block, Class<B> type) {
    List<B> found = new ArrayList<>();
    for (Block child : block.getChildren().values()) {
      if (type.isInstance(child)) {
        found.add(type.cast(child));
      }
    }
    return found;
  }
}
