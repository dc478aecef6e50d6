package org.trapline.training.onnx;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trapline.training.layers.Numbers;
import org.trapline.training.layers.Weights;

/**
 * Adds outputs to a finished ONNX network without touching what is there. Protobuf joins messages
 * that are written one after the other, so that nodes and outputs are appended to the file; all old
 * outputs stay.
 */
public final class OnnxSurgery {
  /** Name of the output that {@link #withFeatures} adds. */
  public static final String FEATURES = "trapline_features";

  /** Name of the output that {@link #withHead} adds. */
  public static final String PROBABILITIES = "trapline_probabilities";

  private static final int FLOAT = 1;
  private static final int TENSOR_ATTRIBUTE = 4;

  /** Operators that keep what a picture is described by, or only squeeze it. */
  private static final Set<String> PASSED_OVER =
      Set.of(
          "QuantizeLinear",
          "DequantizeLinear",
          "Softmax",
          "LogSoftmax",
          "Sigmoid",
          "Identity",
          "Cast",
          "Flatten",
          "Reshape",
          "Squeeze",
          "Relu",
          "GlobalAveragePool",
          "Dropout",
          "Add");

  private OnnxSurgery() {}

  /**
   * Where a classifier's last layer takes its numbers from.
   *
   * @param tensor name inside the network
   * @param pooled whether it is one row of numbers a picture already; else it has rows and columns
   */
  public record Penultimate(String tensor, boolean pooled) {}

  private record Node(String operator, List<String> inputs) {}

  /**
   * The numbers before a classifier's last layer; empty where no such layer is found.
   *
   * @param output name of the classifier's output, or empty for the first
   * @throws IOException if the file is no ONNX network
   */
  public static Optional<Penultimate> penultimate(byte[] onnx, String output) throws IOException {
    Map<String, Node> makers = new HashMap<>();
    String end = output(onnx, output);
    for (ByteBuffer graph : new ProtoFields(ByteBuffer.wrap(onnx)).all(7)) {
      ProtoFields fields = new ProtoFields(graph);
      for (ByteBuffer each : fields.all(1)) {
        ProtoFields node = new ProtoFields(each);
        List<String> operator = node.texts(4);
        Node made = new Node(operator.isEmpty() ? "" : operator.get(0), node.texts(1));
        node.texts(2).forEach(name -> makers.put(name, made));
      }
    }
    return back(makers, end);
  }

  /** The name of an output: this one, or the first where the name is empty. */
  public static String output(byte[] onnx, String name) throws IOException {
    return name.isEmpty() ? outputs(onnx).get(0) : name;
  }

  /** The names of all outputs. */
  public static List<String> outputs(byte[] onnx) throws IOException {
    List<String> names = new ArrayList<>();
    for (ByteBuffer graph : new ProtoFields(ByteBuffer.wrap(onnx)).all(7)) {
      for (ByteBuffer port : new ProtoFields(graph).all(12)) {
        names.addAll(new ProtoFields(port).texts(1));
      }
    }
    return names;
  }

  private static Optional<Penultimate> back(Map<String, Node> makers, String end) {
    String at = end;
    Set<String> seen = new HashSet<>();
    while (seen.add(at)) {
      Node node = makers.get(at);
      if (node == null || node.inputs().isEmpty()) {
        return Optional.empty();
      }
      String first = node.inputs().get(0);
      switch (node.operator()) {
        case "Gemm", "MatMul" -> {
          return Optional.of(new Penultimate(first, true));
        }
        case "Conv" -> {
          return Optional.of(new Penultimate(first, false));
        }
        default -> {
          if (!PASSED_OVER.contains(node.operator())) {
            return Optional.empty();
          }
          // The bias of a sum may stand on either side; the other is a made value.
          at = makers.containsKey(first) ? first : node.inputs().get(node.inputs().size() - 1);
        }
      }
    }
    return Optional.empty();
  }

  /** The network with the numbers before its last layer as a further output. */
  public static byte[] withFeatures(byte[] onnx, Penultimate from) {
    ProtoMessage graph = new ProtoMessage();
    String rows = rows(graph, from);
    graph.message(1, node("Identity", FEATURES, rows));
    graph.message(12, port(FEATURES));
    return appended(onnx, graph);
  }

  /**
   * The network with a linear layer and softmax behind some of its numbers, as a further output;
   * the numbers are one too.
   *
   * @param matrix classes, numbers: that shape, row by row
   * @param bias one for each class
   */
  public static byte[] withHead(byte[] onnx, Penultimate from, Weights matrix, Weights bias) {
    ProtoMessage graph = new ProtoMessage();
    String rows = rows(graph, from);
    graph.message(1, node("Identity", FEATURES, rows));
    graph.message(12, port(FEATURES));
    graph.message(1, constant("trapline_matrix", matrix));
    graph.message(1, constant("trapline_bias", bias));
    graph.message(
        1,
        node("Gemm", "trapline_logits", rows, "trapline_matrix", "trapline_bias")
            .message(5, Attribute.integer("transB", 1)));
    graph.message(
        1,
        node("Softmax", PROBABILITIES, "trapline_logits").message(5, Attribute.integer("axis", 1)));
    graph.message(12, port(PROBABILITIES));
    return appended(onnx, graph);
  }

  /** Whether {@link #withHead} has been here. */
  public static boolean hasHead(byte[] onnx) throws IOException {
    return outputs(onnx).contains(PROBABILITIES);
  }

  /** The network as it was before {@link #withHead}, which wrote behind its end. */
  public static byte[] withoutHead(byte[] onnx) throws IOException {
    List<ByteBuffer> graphs = new ProtoFields(ByteBuffer.wrap(onnx)).all(7);
    int length = graphs.get(graphs.size() - 1).remaining();
    int tag = 1 + varintLength(length);
    return Arrays.copyOf(onnx, onnx.length - length - tag);
  }

  private static int varintLength(int value) {
    return value == 0 ? 1 : (38 - Integer.numberOfLeadingZeros(value)) / 7;
  }

  /** Where the head takes its numbers from. */
  public static Penultimate headFrom(byte[] onnx) throws IOException {
    List<ByteBuffer> graphs = new ProtoFields(ByteBuffer.wrap(onnx)).all(7);
    ByteBuffer first = new ProtoFields(graphs.get(graphs.size() - 1)).all(1).get(0);
    ProtoFields node = new ProtoFields(first);
    return new Penultimate(node.texts(1).get(0), node.texts(4).contains("Flatten"));
  }

  /** One row of numbers for each picture, whatever they were before. */
  private static String rows(ProtoMessage graph, Penultimate from) {
    String flat = from.tensor();
    if (!from.pooled()) {
      graph.message(1, node("GlobalAveragePool", "trapline_pooled", flat));
      flat = "trapline_pooled";
    }
    graph.message(1, node("Flatten", "trapline_rows", flat));
    return "trapline_rows";
  }

  private static ProtoMessage node(String operator, String output, String... inputs) {
    ProtoMessage node = new ProtoMessage();
    for (String input : inputs) {
      node.text(1, input);
    }
    return node.text(2, output).text(3, output).text(4, operator);
  }

  /** A constant is a node here: files of old versions list initialisers among their inputs. */
  private static ProtoMessage constant(String name, Weights values) {
    ProtoMessage tensor = new ProtoMessage();
    values.shape().forEach(side -> tensor.number(1, side));
    tensor.number(2, FLOAT).text(8, name).floats(9, values, Numbers.FLOAT32);
    return node("Constant", name)
        .message(
            5, new ProtoMessage().text(1, "value").message(5, tensor).number(20, TENSOR_ATTRIBUTE));
  }

  private static ProtoMessage port(String name) {
    ProtoMessage tensor = new ProtoMessage().number(1, FLOAT);
    return new ProtoMessage().text(1, name).message(2, new ProtoMessage().message(1, tensor));
  }

  private static byte[] appended(byte[] onnx, ProtoMessage graph) {
    byte[] more = new ProtoMessage().message(7, graph).toBytes();
    return ByteBuffer.allocate(onnx.length + more.length).put(onnx).put(more).array();
  }
}
