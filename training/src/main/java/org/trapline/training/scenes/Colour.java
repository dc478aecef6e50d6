package org.trapline.training.scenes;

/**
 * A colour in sRGB.
 *
 * @param red 0 to 255
 * @param green 0 to 255
 * @param blue 0 to 255
 */
record Colour(float red, float green, float blue) {
  static Colour of(int rgb) {
    return new Colour((rgb >> 16) & 255, (rgb >> 8) & 255, rgb & 255);
  }

  /** Every channel multiplied. */
  Colour times(double factor) {
    float f = (float) factor;
    return new Colour(red * f, green * f, blue * f);
  }

  /** The colour {@code share} (0 to 1) of the way to {@code other}. */
  Colour towards(Colour other, double share) {
    float[] rgb = new float[3];
    mixed(other, (float) share, rgb);
    return new Colour(rgb[0], rgb[1], rgb[2]);
  }

  /** A slightly different colour, as no two animals or stones are alike. */
  Colour varied(Dice dice, double strength) {
    double bright = dice.between(1 - strength, 1 + strength);
    double warm = dice.between(-strength / 3, strength / 3);
    return new Colour(
        (float) (red * bright * (1 + warm)),
        (float) (green * bright),
        (float) (blue * bright * (1 - warm)));
  }

  void into(float[] rgb) {
    rgb[0] = red;
    rgb[1] = green;
    rgb[2] = blue;
  }

  void mixed(Colour other, float share, float[] rgb) {
    rgb[0] = red + (other.red - red) * share;
    rgb[1] = green + (other.green - green) * share;
    rgb[2] = blue + (other.blue - blue) * share;
  }
}
