package org.trapline.training.head;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.trapline.schemas.Bytes;
import org.trapline.schemas.Column;
import org.trapline.schemas.parquet.ChannelInputFile;
import org.trapline.schemas.parquet.RecordTable;
import org.trapline.training.layers.Weights;

/** A linear layer: for each class a weighted sum of a backbone's numbers. Immutable. */
public final class Head {
  /** Name of its file beside a model, from which a training can go on. */
  public static final String FILE = "head.parquet";

  private static final RecordTable<Row> TABLE = RecordTable.of(Row.class);

  private final List<String> classes;
  private final float[] matrix;
  private final float[] bias;

  /**
   * A layer.
   *
   * @param classes in the order of the answers
   * @param matrix classes, numbers: that shape, row by row; not copied
   * @param bias one for each class; not copied
   */
  Head(List<String> classes, float[] matrix, float[] bias) {
    this.classes = List.copyOf(classes);
    this.matrix = matrix;
    this.bias = bias;
  }

  /** The table {@code head}: one row for each class. */
  public record Row(
      @Column("The class") String answer,
      @Column("What is added to its sum") float bias,
      @Column("The weight of each number of the backbone, float32, least byte first")
          Bytes weights) {}

  /** The classes in the order of the answers. */
  public List<String> classes() {
    return classes;
  }

  /** How many numbers it takes. */
  public int width() {
    return matrix.length / classes.size();
  }

  float weight(int answer, int number) {
    return matrix[answer * width() + number];
  }

  float bias(int answer) {
    return bias[answer];
  }

  /** The sums for one picture. */
  public double[] logits(float[] numbers) {
    double[] sums = new double[classes.size()];
    for (int c = 0; c < sums.length; c++) {
      double sum = bias[c];
      int from = c * width();
      for (int d = 0; d < numbers.length; d++) {
        sum += (double) matrix[from + d] * numbers[d];
      }
      sums[c] = sum;
    }
    return sums;
  }

  /** The weights, divided by a temperature. */
  public Weights matrix(double temperature) {
    return new Weights(List.of((long) classes.size(), (long) width()), cooled(matrix, temperature));
  }

  /** What is added, divided by a temperature. */
  public Weights bias(double temperature) {
    return new Weights(List.of((long) classes.size()), cooled(bias, temperature));
  }

  private static float[] cooled(float[] values, double temperature) {
    float[] cooled = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      cooled[i] = (float) (values[i] / temperature);
    }
    return cooled;
  }

  /** Writes it beside a model. */
  public void write(Path model) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (int c = 0; c < classes.size(); c++) {
      ByteBuffer raw = ByteBuffer.allocate(width() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
      for (int d = 0; d < width(); d++) {
        raw.putFloat(weight(c, d));
      }
      rows.add(new Row(classes.get(c), bias[c], Bytes.copyOf(raw.array())));
    }
    Files.write(model.resolve(FILE), TABLE.toBytes(rows, Map.of()));
  }

  /** Reads it. */
  public static Head beside(Path model) throws IOException {
    List<Row> rows = TABLE.readAll(ChannelInputFile.of(model.resolve(FILE)));
    int width = rows.get(0).weights().length() / Float.BYTES;
    float[] matrix = new float[rows.size() * width];
    float[] bias = new float[rows.size()];
    List<String> classes = new ArrayList<>();
    for (int c = 0; c < rows.size(); c++) {
      ByteBuffer raw =
          ByteBuffer.wrap(rows.get(c).weights().toArray()).order(ByteOrder.LITTLE_ENDIAN);
      for (int d = 0; d < width; d++) {
        matrix[c * width + d] = raw.getFloat();
      }
      bias[c] = rows.get(c).bias();
      classes.add(rows.get(c).answer());
    }
    return new Head(classes, matrix, bias);
  }
}
