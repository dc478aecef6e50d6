package org.trapline.training.scenes;

/**
 * Smooth random texture: the same place has the same value, near places have near values. Used for
 * water, grass, mud and fur.
 */
final class Noise {
  private final int seed;

  Noise(long seed) {
    this.seed = (int) (seed ^ (seed >>> 32));
  }

  /** Value noise at one scale, -1 to 1; a unit step is one grain. */
  float at(double x, double y) {
    int column = floor(x);
    int row = floor(y);
    float u = fade((float) (x - column));
    float v = fade((float) (y - row));
    float top = mix(grain(column, row), grain(column + 1, row), u);
    float bottom = mix(grain(column, row + 1), grain(column + 1, row + 1), u);
    return mix(top, bottom, v);
  }

  /** Three scales on top of each other, about -1 to 1. */
  float rough(double x, double y) {
    return at(x, y) * 0.55f + at(x * 2.1 + 17, y * 2.1) * 0.3f + at(x * 4.3, y * 4.3 + 31) * 0.15f;
  }

  /** Independent value for every pair of whole numbers, -1 to 1. */
  float grain(int column, int row) {
    int h = seed + column * 0x27D4EB2F + row * 0x165667B1;
    h = (h ^ (h >>> 15)) * 0x85EBCA6B;
    h = (h ^ (h >>> 13)) * 0xC2B2AE35;
    h ^= h >>> 16;
    return h * (1f / (1L << 31));
  }

  private static int floor(double value) {
    int whole = (int) value;
    return value < whole ? whole - 1 : whole;
  }

  private static float fade(float t) {
    return t * t * (3 - 2 * t);
  }

  private static float mix(float a, float b, float t) {
    return a + (b - a) * t;
  }
}
