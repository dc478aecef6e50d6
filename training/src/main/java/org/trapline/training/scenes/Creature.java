package org.trapline.training.scenes;

/**
 * One animal or person in a scene.
 *
 * @param kind what it is
 * @param x of its feet or waterline, in widths of the scene; may lie a little outside
 * @param y of its feet or waterline, in widths of the scene
 * @param size its length (height for a heron or a person), in widths of the scene, above 0
 * @param mirrored whether it faces left
 * @param look seed of what stays the same through a burst: sex, shade, clothes
 * @param step where in its movement it is, 0 to 1
 * @param speed how far it moves while the shutter is open, in widths of the scene, at least 0
 */
public record Creature(
    Kind kind,
    double x,
    double y,
    double size,
    boolean mirrored,
    long look,
    double step,
    double speed) {
  /** Refuses a creature that has no size or runs backwards through the exposure. */
  public Creature {
    if (!(size > 0) || speed < 0) {
      throw new IllegalArgumentException(
          "a creature needs a size above 0 and a speed of at least 0, but had %s and %s"
              .formatted(size, speed));
    }
  }

  /** The same creature a moment later, as the next frame of a burst shows it. */
  Creature later(double stride, double stepped) {
    double dx = mirrored ? -stride : stride;
    return new Creature(kind, x + dx, y, size, mirrored, look, (step + stepped) % 1.0, speed);
  }
}
