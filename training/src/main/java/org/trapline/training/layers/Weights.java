package org.trapline.training.layers;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** Numbers that a network has learned, or drawn by lot, and their shape. Immutable. */
public final class Weights {
  private final List<Long> shape;
  private final float[] values;

  /**
   * Copies the numbers.
   *
   * @param shape sides, outermost first
   * @param values as many as the shape says, row by row
   */
  public Weights(List<Long> shape, float[] values) {
    long wanted = shape.stream().reduce(1L, (a, b) -> a * b);
    if (wanted != values.length) {
      throw new IllegalArgumentException(
          "the shape %s wants %d numbers, but there are %d"
              .formatted(shape, wanted, values.length));
    }
    this.shape = List.copyOf(shape);
    this.values = values.clone();
  }

  /** Sides, outermost first. */
  public List<Long> shape() {
    return shape;
  }

  /** How many numbers there are. */
  public int size() {
    return values.length;
  }

  /** One of the numbers, counted row by row. */
  public float at(int index) {
    return values[index];
  }

  /** Writes the numbers, least byte first, which all formats here want. */
  public void writeTo(OutputStream out, Numbers numbers) throws IOException {
    ByteBuffer raw = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
    for (float value : values) {
      numbers.put(raw, value);
      if (!raw.hasRemaining()) {
        out.write(raw.array());
        raw.clear();
      }
    }
    out.write(raw.array(), 0, raw.position());
  }
}
