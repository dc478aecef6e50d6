package org.trapline.models.features;

import java.util.Arrays;

/** The numbers that describe one scene. Not copied: do not write. */
public final class Features {
  private final float[] values;

  /** Wraps the numbers. */
  public Features(float[] values) {
    this.values = values;
  }

  /** How many there are. */
  public int width() {
    return values.length;
  }

  /** One of them, counted from 0. */
  public float at(int index) {
    return values[index];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Features features && Arrays.equals(features.values, values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }
}
