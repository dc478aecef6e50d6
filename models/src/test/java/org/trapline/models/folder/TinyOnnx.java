package org.trapline.models.folder;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes ONNX files of a few operators for tests, so that engines can be run without anyone's
 * weights. The ready-made networks see colours: a detector that finds red (class 0), green (1) and
 * blue (2) things, and a classifier of the same three.
 */
public final class TinyOnnx {
  /** A size that may vary. */
  public static final long ANY = -1;

  private final Message graph = new Message();
  private final Message model = new Message().number(1, 8);
  private final List<Message> outputs = new ArrayList<>();

  /** A graph with one float input. */
  public TinyOnnx(String input, long... shape) {
    model.message(8, new Message().text(1, "").number(2, 13));
    graph.text(2, "tiny").message(11, port(input, shape));
  }

  /** A YOLOv8-shaped detector of red, green and blue for an input of 64 x 64 pixels, 0 to 1. */
  public static TinyOnnx colourDetector() {
    TinyOnnx onnx = new TinyOnnx("images", 1, 3, 64, 64);
    List<String> levels = new ArrayList<>();
    for (int stride : new int[] {8, 16, 32}) {
      String name = "level" + stride;
      onnx.pool("images", name, stride);
      onnx.reshape(name, name + "flat", 1, 3, (64L / stride) * (64 / stride));
      levels.add(name + "flat");
    }
    onnx.concat(levels, "classes", 2);
    onnx.floats("boxes", cells(), 1, 4, 84);
    onnx.concat(List.of("boxes", "classes"), "output0", 1);
    return onnx.output("output0", 1, 7, 84);
  }

  /** The same, but every class score is 0. */
  public static TinyOnnx blindDetector() {
    TinyOnnx onnx = new TinyOnnx("images", 1, 3, 64, 64);
    onnx.pool("images", "pooled", 64);
    onnx.reshape("pooled", "colours", 1, 3, 1);
    onnx.floats("zeros", new float[3 * 84], 1, 3, 84);
    onnx.node("Mul", List.of("colours", "zeros"), "classes");
    onnx.floats("boxes", cells(), 1, 4, 84);
    onnx.concat(List.of("boxes", "classes"), "output0", 1);
    return onnx.output("output0", 1, 7, 84);
  }

  /** Mean red, green and blue of an input of 16 x 16 pixels, for any number of pictures. */
  public static TinyOnnx colourClassifier() {
    TinyOnnx onnx = new TinyOnnx("input", ANY, 3, 16, 16);
    onnx.node("GlobalAveragePool", List.of("input"), "pooled");
    onnx.node("Flatten", List.of("pooled"), "output");
    return onnx.output("output", ANY, 3);
  }

  /** The same before it is made a row: scene, colour, row, column. */
  public static TinyOnnx colourMaps() {
    TinyOnnx onnx = new TinyOnnx("input", ANY, 3, 16, 16);
    onnx.node("GlobalAveragePool", List.of("input"), "output");
    return onnx.output("output", ANY, 3, 1, 1);
  }

  /** The same, but saved for one picture only, whatever its input says. */
  public static TinyOnnx classifierOfOne() {
    TinyOnnx onnx = new TinyOnnx("input", ANY, 3, 16, 16);
    onnx.node("GlobalAveragePool", List.of("input"), "pooled");
    onnx.reshape("pooled", "output", 1, 3);
    return onnx.output("output", ANY, 3);
  }

  /** A classifier whose scores depend on the other pictures of the batch. */
  public static TinyOnnx jealousClassifier() {
    TinyOnnx onnx = new TinyOnnx("input", ANY, 3, 16, 16);
    onnx.node("GlobalAveragePool", List.of("input"), "pooled");
    onnx.node("Flatten", List.of("pooled"), "flat");
    onnx.node("ReduceMax", List.of("flat"), "greatest");
    onnx.node("Div", List.of("flat", "greatest"), "output");
    return onnx.output("output", ANY, 3);
  }

  /** Adds an operator without attributes. */
  public TinyOnnx node(String operator, List<String> from, String to) {
    graph.message(1, nodeOf(operator, from, to));
    return this;
  }

  /** Adds constant numbers. */
  public TinyOnnx floats(String name, float[] values, long... shape) {
    ByteBuffer raw = ByteBuffer.allocate(values.length * 4).order(ByteOrder.LITTLE_ENDIAN);
    for (float value : values) {
      raw.putFloat(value);
    }
    graph.message(5, tensor(name, 1, shape).bytes(9, raw.array()));
    return this;
  }

  /** Adds constant numbers that lie in another file. */
  public TinyOnnx floatsElsewhere(String name, String file, long... shape) {
    Message location = new Message().text(1, "location").text(2, file);
    graph.message(5, tensor(name, 1, shape).message(13, location).number(14, 1));
    return this;
  }

  /** Adds a note of the maker. */
  public TinyOnnx metadata(String key, String value) {
    model.message(14, new Message().text(1, key).text(2, value));
    return this;
  }

  /** Says what comes out. */
  public TinyOnnx output(String name, long... shape) {
    outputs.add(port(name, shape));
    return this;
  }

  /** The file's bytes. */
  public byte[] bytes() {
    Message whole = new Message().append(graph);
    outputs.forEach(output -> whole.message(12, output));
    return new Message().append(model).message(7, whole).toBytes();
  }

  /** Writes the file. */
  public Path write(Path file) {
    try {
      return Files.write(file, bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void pool(String from, String to, long stride) {
    Message node = nodeOf("AveragePool", List.of(from), to);
    graph.message(
        1, node.message(5, ints("kernel_shape", stride)).message(5, ints("strides", stride)));
  }

  private void reshape(String from, String to, long... shape) {
    ByteBuffer raw = ByteBuffer.allocate(shape.length * 8).order(ByteOrder.LITTLE_ENDIAN);
    for (long size : shape) {
      raw.putLong(size);
    }
    graph.message(5, tensor(to + "shape", 7, shape.length).bytes(9, raw.array()));
    node("Reshape", List.of(from, to + "shape"), to);
  }

  private void concat(List<String> from, String to, long axis) {
    Message attribute = new Message().text(1, "axis").number(3, axis).number(20, 2);
    graph.message(1, nodeOf("Concat", from, to).message(5, attribute));
  }

  private static Message ints(String name, long value) {
    return new Message().text(1, name).number(8, value).number(8, value).number(20, 7);
  }

  private static Message nodeOf(String operator, List<String> from, String to) {
    Message node = new Message();
    from.forEach(input -> node.text(1, input));
    return node.text(2, to).text(3, to + "node").text(4, operator);
  }

  private static Message tensor(String name, int type, long... shape) {
    Message tensor = new Message();
    for (long size : shape) {
      tensor.number(1, size);
    }
    return tensor.number(2, type).text(8, name);
  }

  private static Message port(String name, long... shape) {
    Message dimensions = new Message();
    for (int i = 0; i < shape.length; i++) {
      // A name of its own for each: equal names would promise equal sizes.
      dimensions.message(
          1,
          shape[i] == ANY ? new Message().text(2, "any" + i) : new Message().number(1, shape[i]));
    }
    Message type = new Message().number(1, 1).message(2, dimensions);
    return new Message().text(1, name).message(2, new Message().message(1, type));
  }

  /** Centre and size of the 84 cells of an input of 64 pixels. */
  private static float[] cells() {
    float[] boxes = new float[4 * 84];
    int at = 0;
    for (int stride : new int[] {8, 16, 32}) {
      for (int row = 0; row < 64 / stride; row++) {
        for (int column = 0; column < 64 / stride; column++) {
          boxes[at] = (column + 0.5f) * stride;
          boxes[84 + at] = (row + 0.5f) * stride;
          boxes[168 + at] = stride;
          boxes[252 + at] = stride;
          at++;
        }
      }
    }
    return boxes;
  }

  /** A protobuf message under construction. */
  private static final class Message {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Message number(int field, long value) {
      varint((long) field << 3);
      varint(value);
      return this;
    }

    Message text(int field, String value) {
      return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    Message message(int field, Message value) {
      return bytes(field, value.toBytes());
    }

    Message bytes(int field, byte[] value) {
      varint((long) field << 3 | 2);
      varint(value.length);
      bytes.writeBytes(value);
      return this;
    }

    Message append(Message other) {
      bytes.writeBytes(other.toBytes());
      return this;
    }

    byte[] toBytes() {
      return bytes.toByteArray();
    }

    private void varint(long value) {
      long left = value;
      while ((left & ~0x7FL) != 0) {
        bytes.write((int) ((left & 0x7F) | 0x80));
        left >>>= 7;
      }
      bytes.write((int) left);
    }
  }
}
