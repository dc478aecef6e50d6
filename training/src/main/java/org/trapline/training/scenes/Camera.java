package org.trapline.training.scenes;

/** The invented cameras, which differ in what they burn into their photos. */
public enum Camera {
  /** Black strips with white digits: date and time on top, temperature and name below. */
  MARSHLIGHT("MARSHLIGHT", "ML-40 DUSK", 20, 28, 0x000000, 0xFFFFFF),
  /** A white strip below with logo, temperature, date. */
  VOLEWATCH("VOLEWATCH", "VW3", 0, 40, 0xFFFFFF, 0x101010);

  private final String make;
  private final String model;
  final int top;
  final int bottom;
  private final int paper;
  private final int ink;

  Camera(String make, String model, int top, int bottom, int paper, int ink) {
    this.make = make;
    this.model = model;
    this.top = top;
    this.bottom = bottom;
    this.paper = paper;
    this.ink = ink;
  }

  /** Background of the info band. */
  Colour paper() {
    return Colour.of(paper);
  }

  /** Digits of the info band. */
  Colour ink() {
    return Colour.of(ink);
  }

  /** Maker's name, as EXIF has it. */
  public String make() {
    return make;
  }

  /** Model name, as EXIF has it. */
  public String model() {
    return model;
  }

  /** Rows of the info band above the world in a photo of 640 x 480 pixels. */
  public int bandAbove() {
    return top;
  }

  /** Rows of the info band below the world in a photo of 640 x 480 pixels. */
  public int bandBelow() {
    return bottom;
  }
}
