package org.trapline.training.scenes;

/** The colour of a surface at each place of the scene. */
@FunctionalInterface
interface Paint {
  /**
   * Writes red, green and blue (0 to 255, may overshoot) of the place into {@code rgb}.
   *
   * @param x in widths of the scene
   * @param y in widths of the scene
   */
  void at(double x, double y, float[] rgb);

  /** One colour all over. */
  static Paint flat(Colour colour) {
    return (x, y, rgb) -> colour.into(rgb);
  }

  /** From one colour at {@code top} to another at {@code bottom}. */
  static Paint gradient(Colour above, double top, Colour below, double bottom) {
    return (x, y, rgb) -> {
      float t = (float) Math.max(0, Math.min(1, (y - top) / (bottom - top)));
      above.mixed(below, t, rgb);
    };
  }

  /** This paint with a grain: every place lighter or darker by up to {@code strength}. */
  default Paint grained(Noise noise, double grainsAcross, double grainsDown, float strength) {
    return (x, y, rgb) -> {
      at(x, y, rgb);
      float factor = 1 + strength * noise.rough(x * grainsAcross, y * grainsDown);
      rgb[0] *= factor;
      rgb[1] *= factor;
      rgb[2] *= factor;
    };
  }
}
