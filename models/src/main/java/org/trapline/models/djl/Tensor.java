package org.trapline.models.djl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An output of a network: numbers in row-major order and their shape. Not copied: do not write. */
public final class Tensor {
  private final String name;
  private final List<Long> shape;
  private final float[] values;

  /**
   * Wraps numbers.
   *
   * @param name the output's name, or empty where the engine knows none
   * @param shape its first number is the count of scenes
   * @param values as many as the shape's product
   */
  public Tensor(String name, List<Long> shape, float[] values) {
    long count = shape.stream().reduce(1L, (a, b) -> a * b);
    if (count != values.length) {
      throw new IllegalArgumentException(
          "%d numbers do not fill the shape %s".formatted(values.length, shape));
    }
    this.name = name;
    this.shape = List.copyOf(shape);
    this.values = values;
  }

  /** The output's name. */
  public String name() {
    return name;
  }

  /** The shape. */
  public List<Long> shape() {
    return shape;
  }

  /** The number at a place in row-major order. */
  public float at(int index) {
    return values[index];
  }

  /** Whether a number is missing: half precision overflows, broken weights divide by zero. */
  boolean hasNaN() {
    for (float value : values) {
      if (Float.isNaN(value)) {
        return true;
      }
    }
    return false;
  }

  /** How many numbers there are. */
  public int size() {
    return values.length;
  }

  /** The part that belongs to some scenes, in the same form. */
  Tensor ofScenes(int first, int count) {
    int each = (int) (values.length / shape.get(0));
    List<Long> part = new ArrayList<>(shape);
    part.set(0, (long) count);
    return new Tensor(name, part, Arrays.copyOfRange(values, first * each, (first + count) * each));
  }

  /** The part that belongs to one scene: its shape lacks the first number. */
  public Tensor ofScene(int scene) {
    int each = (int) (values.length / shape.get(0));
    boolean alone = each == values.length;
    float[] part = alone ? values : Arrays.copyOfRange(values, scene * each, (scene + 1) * each);
    return new Tensor(name, shape.subList(1, shape.size()), part);
  }
}
