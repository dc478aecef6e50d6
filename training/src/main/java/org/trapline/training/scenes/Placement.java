package org.trapline.training.scenes;

/**
 * Where and how large a creature's own drawing (facing right, feet or waterline at y = 0) lies in
 * the scene.
 *
 * @param x of the creature's origin, in widths of the scene
 * @param y of the creature's origin, in widths of the scene
 * @param scale widths of the scene for one unit of the creature's drawing, above 0
 * @param mirrored whether it faces left
 * @param cos cosine of the tilt
 * @param sin sine of the tilt
 */
record Placement(double x, double y, double scale, boolean mirrored, double cos, double sin) {
  /** Refuses a drawing without size. */
  Placement {
    if (!(scale > 0)) {
      throw new IllegalArgumentException("a creature needs a size above 0, but was " + scale);
    }
  }

  /** A placement tilted by {@code tilt} radians, nose down when positive. */
  static Placement of(double x, double y, double scale, boolean mirrored, double tilt) {
    return new Placement(x, y, scale, mirrored, StrictMath.cos(tilt), StrictMath.sin(tilt));
  }

  double x(double px, double py) {
    double turned = px * cos - py * sin;
    return x + scale * (mirrored ? -turned : turned);
  }

  double y(double px, double py) {
    return y + scale * (px * sin + py * cos);
  }
}
