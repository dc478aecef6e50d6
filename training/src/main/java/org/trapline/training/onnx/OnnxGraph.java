package org.trapline.training.onnx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.trapline.training.layers.Activation;
import org.trapline.training.layers.Convolution;
import org.trapline.training.layers.Layers;
import org.trapline.training.layers.Numbers;
import org.trapline.training.layers.Value;
import org.trapline.training.layers.Weights;

/**
 * A network under construction as an ONNX file. Field and type numbers are those of onnx.proto; the
 * operators are of set 13, which every ONNX Runtime since 1.8 runs.
 */
public final class OnnxGraph implements Layers {
  private static final int IR_VERSION = 8;
  private static final int OPERATOR_SET = 13;

  /** The first set whose running sum takes half precision. */
  private static final int HALF_OPERATOR_SET = 14;

  private static final int FLOAT = 1;
  private static final int HALF = 10;
  private static final int INT64 = 7;

  private final String name;
  private final Ports ports;
  private final Numbers numbers;
  private final List<ProtoMessage> nodes = new ArrayList<>();
  private final List<ProtoMessage> weights = new ArrayList<>();

  /**
   * Starts a network.
   *
   * @param name of the network
   */
  public OnnxGraph(String name, Ports ports) {
    this(name, ports, Numbers.FLOAT32);
  }

  /**
   * Starts a network whose input, weights and answer are such numbers.
   *
   * @throws IllegalArgumentException for {@link Numbers#BFLOAT16}, which ONNX Runtime does not
   *     compute with on a CPU
   */
  public OnnxGraph(String name, Ports ports, Numbers numbers) {
    if (numbers == Numbers.BFLOAT16) {
      throw new IllegalArgumentException("ONNX Runtime does not compute in BFLOAT16 on a CPU");
    }
    this.name = name;
    this.ports = ports;
    this.numbers = numbers;
  }

  @Override
  public Value input() {
    return new Value(ports.input());
  }

  @Override
  public Value conv(Value in, Convolution how) {
    long side = how.side();
    long pad = how.padding();
    return node(
        "Conv",
        List.of(in.name(), weight(how.kernel()), weight(how.bias())),
        Attribute.integers("kernel_shape", side, side),
        Attribute.integers("pads", pad, pad, pad, pad),
        Attribute.integers("strides", how.stride(), how.stride()),
        Attribute.integer("group", how.groups()));
  }

  @Override
  public Value activate(Value in, Activation how) {
    return switch (how) {
      case RELU -> node("Relu", in);
      case RELU6 -> node("Clip", List.of(in.name(), scalar(0), scalar(6)));
      case SIGMOID -> node("Sigmoid", in);
      case SILU -> multiply(in, node("Sigmoid", in));
    };
  }

  @Override
  public Value add(Value a, Value b) {
    return node("Add", a, b);
  }

  @Override
  public Value multiply(Value a, Value b) {
    return node("Mul", a, b);
  }

  @Override
  public Value multiply(Value a, Weights constant) {
    return node("Mul", List.of(a.name(), weight(constant)));
  }

  @Override
  public Value line(Value in, double factor, double summand) {
    Value product = node("Mul", List.of(in.name(), scalar((float) factor)));
    return node("Add", List.of(product.name(), scalar((float) summand)));
  }

  @Override
  public Value concat(List<Value> parts, int side) {
    return node(
        "Concat", parts.stream().map(Value::name).toList(), Attribute.integer("axis", side));
  }

  @Override
  public Value slice(Value in, int side, int from, int to) {
    return node("Slice", List.of(in.name(), longs(from), longs(to), longs(side)));
  }

  @Override
  public Value runningSum(Value in, int side) {
    return node("CumSum", List.of(in.name(), longs(side)));
  }

  @Override
  public Value reshape(Value in, List<Integer> sides) {
    // 0 stands for a side as it was: the scenes.
    long[] shape = Stream.concat(Stream.of(0), sides.stream()).mapToLong(side -> side).toArray();
    return node("Reshape", List.of(in.name(), longs(shape)));
  }

  @Override
  public Value permute(Value in, List<Integer> order) {
    long[] sides = order.stream().mapToLong(side -> side).toArray();
    return node("Transpose", List.of(in.name()), Attribute.integers("perm", sides));
  }

  @Override
  public Value maxPool(Value in, Pool pool) {
    long pad = pool.padding();
    return node(
        "MaxPool",
        List.of(in.name()),
        Attribute.integers("kernel_shape", pool.side(), pool.side()),
        Attribute.integers("pads", pad, pad, pad, pad),
        Attribute.integers("strides", pool.stride(), pool.stride()));
  }

  @Override
  public Value twiceAsLarge(Value in) {
    // The empty name is an input that is left out.
    Weights scales = new Weights(List.of(4L), new float[] {1, 1, 2, 2});
    return node(
        "Resize",
        List.of(in.name(), "", weight(scales, Numbers.FLOAT32)),
        Attribute.text("mode", "nearest"),
        Attribute.text("coordinate_transformation_mode", "asymmetric"),
        Attribute.text("nearest_mode", "floor"));
  }

  @Override
  public Value globalMaxPool(Value in) {
    return node("GlobalMaxPool", in);
  }

  @Override
  public Value globalAveragePool(Value in) {
    return node("GlobalAveragePool", in);
  }

  @Override
  public Value flatten(Value in) {
    return node("Flatten", List.of(in.name()), Attribute.integer("axis", 1));
  }

  @Override
  public Value linear(Value in, Weights matrix, Weights bias) {
    List<String> inputs = List.of(in.name(), weight(matrix), weight(bias));
    return node("Gemm", inputs, Attribute.integer("transB", 1));
  }

  @Override
  public Value softmax(Value in) {
    return node("Softmax", List.of(in.name()), Attribute.integer("axis", 1));
  }

  @Override
  public void write(Value result, OutputStream out) throws IOException {
    ProtoMessage graph = new ProtoMessage();
    nodes.forEach(node -> graph.message(1, node));
    String end = ports.output();
    graph.message(
        1, new ProtoMessage().text(1, result.name()).text(2, end).text(3, end).text(4, "Identity"));
    graph.text(2, name);
    weights.forEach(weight -> graph.message(5, weight));
    graph.message(11, port(ports.input(), ports.inputSides()));
    graph.message(12, port(end, ports.outputSides()));
    new ProtoMessage()
        .number(1, IR_VERSION)
        .text(2, "trapline")
        .message(7, graph)
        .message(8, new ProtoMessage().text(1, "").number(2, operatorSet()))
        .writeTo(out);
  }

  /** The finished file of a small network. */
  public byte[] toBytes(Value result) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      write(result, out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
    return out.toByteArray();
  }

  private Value node(String operator, Value... inputs) {
    return node(operator, Stream.of(inputs).map(Value::name).toList());
  }

  private Value node(String operator, List<String> inputs, ProtoMessage... attributes) {
    String result = "t" + (nodes.size() + 1);
    ProtoMessage node = new ProtoMessage();
    inputs.forEach(input -> node.text(1, input));
    node.text(2, result).text(3, result).text(4, operator);
    for (ProtoMessage attribute : attributes) {
      node.message(5, attribute);
    }
    nodes.add(node);
    return new Value(result);
  }

  private int operatorSet() {
    return numbers == Numbers.FLOAT16 ? HALF_OPERATOR_SET : OPERATOR_SET;
  }

  private static int type(Numbers numbers) {
    return numbers == Numbers.FLOAT16 ? HALF : FLOAT;
  }

  private String weight(Weights values) {
    return weight(values, numbers);
  }

  private String weight(Weights values, Numbers as) {
    String weightName = nextWeight();
    ProtoMessage tensor = new ProtoMessage();
    values.shape().forEach(side -> tensor.number(1, side));
    weights.add(tensor.number(2, type(as)).text(8, weightName).floats(9, values, as));
    return weightName;
  }

  private String scalar(float value) {
    return weight(new Weights(List.of(), new float[] {value}));
  }

  private String longs(long... values) {
    String weightName = nextWeight();
    List<Long> all = Arrays.stream(values).boxed().toList();
    weights.add(
        new ProtoMessage()
            .number(1, values.length)
            .number(2, INT64)
            .text(8, weightName)
            .longs(9, all));
    return weightName;
  }

  private String nextWeight() {
    return "w" + (weights.size() + 1);
  }

  private ProtoMessage port(String name, List<Integer> sides) {
    ProtoMessage shape = new ProtoMessage().message(1, new ProtoMessage().text(2, "batch"));
    for (int i = 0; i < sides.size(); i++) {
      int side = sides.get(i);
      ProtoMessage dimension = new ProtoMessage();
      shape.message(1, side < 0 ? dimension.text(2, name + i) : dimension.number(1, side));
    }
    ProtoMessage tensor = new ProtoMessage().number(1, type(numbers)).message(2, shape);
    return new ProtoMessage().text(1, name).message(2, new ProtoMessage().message(1, tensor));
  }
}
