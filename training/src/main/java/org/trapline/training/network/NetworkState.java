package org.trapline.training.network;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.util.Pair;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.trapline.schemas.Bytes;
import org.trapline.schemas.Column;
import org.trapline.schemas.parquet.ChannelInputFile;
import org.trapline.schemas.parquet.RecordTable;

/**
 * All numbers of a network that has learnt, batch normalisation too: what the ONNX file beside it
 * holds no more, and what is needed to teach it further.
 */
public final class NetworkState {
  /** Name of its file beside a model. */
  public static final String FILE = "network.parquet";

  private static final RecordTable<Row> TABLE = RecordTable.of(Row.class);

  private final Map<String, Row> rows = new HashMap<>();

  private NetworkState(List<Row> rows) {
    rows.forEach(row -> this.rows.put(row.part(), row));
  }

  /** The table {@code network}: one row for each part that learns, or keeps count. */
  public record Row(
      @Column("Which part of the network, numbered from the picture on") String part,
      @Column("Its sides, outermost first, such as 16 x 3 x 3 x 3") String sides,
      @Column("Its numbers, float32, least byte first") Bytes numbers) {}

  /** Whether a model has such a file beside it. */
  public static boolean isBeside(Path model) {
    return Files.isRegularFile(model.resolve(FILE));
  }

  /** Reads it. */
  public static NetworkState beside(Path model) throws IOException {
    return new NetworkState(TABLE.readAll(ChannelInputFile.of(model.resolve(FILE))));
  }

  /** Writes a network's numbers beside a model. */
  public static void write(SequentialBlock network, Path model) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (Pair<String, Parameter> each : network.getParameters()) {
      float[] values = each.getValue().getArray().toFloatArray();
      ByteBuffer raw =
          ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
      raw.asFloatBuffer().put(values);
      rows.add(
          new Row(
              each.getKey(),
              sides(each.getValue().getArray().getShape()),
              Bytes.copyOf(raw.array())));
    }
    Files.write(model.resolve(FILE), TABLE.toBytes(rows, Map.of()));
  }

  private static String sides(Shape shape) {
    return Arrays.stream(shape.getShape())
        .mapToObj(String::valueOf)
        .collect(Collectors.joining(" x "));
  }

  /** Whether it belongs to a network of these parts, whose last layer may have other classes. */
  public boolean fits(SequentialBlock network) {
    List<String> names = network.getParameters().keys();
    return rows.keySet().equals(Set.copyOf(names))
        && names.subList(0, names.size() - 2).stream()
            .allMatch(
                name ->
                    row(name)
                        .sides()
                        .equals(sides(network.getParameters().get(name).getArray().getShape())));
  }

  /** The numbers of a part. */
  public float[] numbers(String part) {
    FloatBuffer raw =
        ByteBuffer.wrap(row(part).numbers().toArray())
            .order(ByteOrder.LITTLE_ENDIAN)
            .asFloatBuffer();
    float[] values = new float[raw.remaining()];
    raw.get(values);
    return values;
  }

  private Row row(String part) {
    Row row = rows.get(part);
    if (row == null) {
      throw new IllegalArgumentException("the network has no part " + part);
    }
    return row;
  }
}
