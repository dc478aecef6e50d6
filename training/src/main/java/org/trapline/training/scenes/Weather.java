package org.trapline.training.scenes;

/** The weather of a photo: sky, brightness, and what is in the air. */
public enum Weather {
  CLEAR(0x8FB8E0, 1.08, 0),
  CLOUDY(0xC3CCD2, 0.97, 0),
  RAIN(0x9AA4AA, 0.82, 0.12),
  FOG(0xC9CCCB, 0.95, 0.5);

  private final int sky;
  final double brightness;

  /** Share of the far bank's colour that the air swallows, 0 to 1. */
  final double haze;

  Weather(int sky, double brightness, double haze) {
    this.sky = sky;
    this.brightness = brightness;
    this.haze = haze;
  }

  Colour sky() {
    return Colour.of(sky);
  }
}
