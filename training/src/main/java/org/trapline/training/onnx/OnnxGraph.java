package org.trapline.training.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * A network under construction as an ONNX file: one input, a chain of operators, one output, all
 * float32. Field and type numbers are those of onnx.proto; the operators are of set 13, which every
 * ONNX Runtime since 1.8 runs. Equal calls give equal bytes.
 */
public final class OnnxGraph {
  private static final int IR_VERSION = 8;
  private static final int OPERATOR_SET = 13;
  private static final int FLOAT = 1;

  private final String name;
  private final List<ProtoMessage> nodes = new ArrayList<>();
  private final List<ProtoMessage> weights = new ArrayList<>();
  private final ProtoMessage input;
  private String last;

  /**
   * Starts with the input.
   *
   * @param name of the network
   * @param input name of the input
   * @param channels colours
   * @param height rows
   * @param width columns; the batch is left free
   */
  public OnnxGraph(String name, String input, int channels, int height, int width) {
    this.name = name;
    this.input = port(input, List.of(channels, height, width));
    this.last = input;
  }

  /**
   * Convolution with bias, padded by half the kernel on all sides.
   *
   * @param kernel output channels, input channels, rows, columns: that shape, row by row
   */
  public OnnxGraph conv(Weights kernel, Weights bias, int stride) {
    int half = (int) (kernel.shape().get(2) / 2);
    long side = kernel.shape().get(2);
    return node(
        "Conv",
        List.of(weight(kernel), weight(bias)),
        List.of(
            integers("kernel_shape", side, side),
            integers("pads", half, half, half, half),
            integers("strides", stride, stride)));
  }

  /** Negative numbers become zero. */
  public OnnxGraph relu() {
    return node("Relu", List.of(), List.of());
  }

  /** The largest of each square of this side; squares do not overlap. */
  public OnnxGraph maxPool(int side) {
    return node(
        "MaxPool",
        List.of(),
        List.of(integers("kernel_shape", side, side), integers("strides", side, side)));
  }

  /** The largest number of each channel. */
  public OnnxGraph globalMaxPool() {
    return node("GlobalMaxPool", List.of(), List.of());
  }

  /** The mean of each channel. */
  public OnnxGraph globalAveragePool() {
    return node("GlobalAveragePool", List.of(), List.of());
  }

  /** All numbers of a scene in one row. */
  public OnnxGraph flatten() {
    return node("Flatten", List.of(), List.of(integer("axis", 1)));
  }

  /**
   * Every output is a weighted sum of all inputs.
   *
   * @param matrix outputs, inputs: that shape, row by row
   */
  public OnnxGraph linear(Weights matrix, Weights bias) {
    return node("Gemm", List.of(weight(matrix), weight(bias)), List.of(integer("transB", 1)));
  }

  /** Makes probabilities of the numbers of a scene. */
  public OnnxGraph softmax() {
    return node("Softmax", List.of(), List.of(integer("axis", 1)));
  }

  /**
   * The finished file.
   *
   * @param output name that the result of the last operator gets
   * @param size how many numbers it has for each scene
   */
  public byte[] toBytes(String output, int size) {
    ProtoMessage graph = new ProtoMessage();
    nodes.forEach(node -> graph.message(1, node));
    graph.message(
        1, new ProtoMessage().text(1, last).text(2, output).text(3, output).text(4, "Identity"));
    graph.text(2, name);
    weights.forEach(weight -> graph.message(5, weight));
    graph.message(11, input).message(12, port(output, List.of(size)));
    return new ProtoMessage()
        .number(1, IR_VERSION)
        .text(2, "trapline")
        .message(7, graph)
        .message(8, new ProtoMessage().text(1, "").number(2, OPERATOR_SET))
        .toBytes();
  }

  private OnnxGraph node(String operator, List<String> weightNames, List<ProtoMessage> attributes) {
    String result = "t" + (nodes.size() + 1);
    ProtoMessage node = new ProtoMessage().text(1, last);
    weightNames.forEach(weight -> node.text(1, weight));
    node.text(2, result).text(3, result).text(4, operator);
    attributes.forEach(attribute -> node.message(5, attribute));
    nodes.add(node);
    last = result;
    return this;
  }

  private String weight(Weights values) {
    String weightName = "w" + (weights.size() + 1);
    ByteBuffer raw =
        ByteBuffer.allocate(values.size() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < values.size(); i++) {
      raw.putFloat(values.at(i));
    }
    ProtoMessage tensor = new ProtoMessage();
    values.shape().forEach(side -> tensor.number(1, side));
    weights.add(tensor.number(2, FLOAT).text(8, weightName).bytes(9, raw.array()));
    return weightName;
  }

  private static ProtoMessage integer(String name, long value) {
    return new ProtoMessage().text(1, name).number(3, value).number(20, 2);
  }

  private static ProtoMessage integers(String name, long... values) {
    ProtoMessage attribute = new ProtoMessage().text(1, name);
    for (long value : values) {
      attribute.number(8, value);
    }
    return attribute.number(20, 7);
  }

  private static ProtoMessage port(String name, List<Integer> sides) {
    ProtoMessage shape = new ProtoMessage().message(1, new ProtoMessage().text(2, "batch"));
    sides.forEach(side -> shape.message(1, new ProtoMessage().number(1, side)));
    ProtoMessage tensor = new ProtoMessage().number(1, FLOAT).message(2, shape);
    return new ProtoMessage().text(1, name).message(2, new ProtoMessage().message(1, tensor));
  }
}
