package org.trapline.training.scenes;

/** The season of a photo: what grows, and in which colour. */
public enum Season {
  SPRING(0x7FA045, 0x5F8A3C, 0xB3A66A, 0.75),
  SUMMER(0x5E8A36, 0x3F6E2D, 0x7E9A45, 1.0),
  AUTUMN(0x8A7B3C, 0x9A6B2C, 0xB08A4A, 0.85),
  WINTER(0x8C8566, 0x6B6152, 0xB7A982, 0.45);

  private final int grass;
  private final int leaves;
  private final int reed;

  /** How full the vegetation stands, 0 to 1. */
  final double growth;

  Season(int grass, int leaves, int reed, double growth) {
    this.grass = grass;
    this.leaves = leaves;
    this.reed = reed;
    this.growth = growth;
  }

  Colour grass() {
    return Colour.of(grass);
  }

  Colour leaves() {
    return Colour.of(leaves);
  }

  Colour reed() {
    return Colour.of(reed);
  }
}
