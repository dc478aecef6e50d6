package org.trapline.training.scenes;

/** Mallard, heron and coot, each in its own units. */
final class Birds {
  private static final Colour BLACK = Colour.of(0x17181A);
  private static final Colour WHITE = Colour.of(0xF4F1EA);
  private static final Colour YELLOW = Colour.of(0xD9B53A);

  private Birds() {}

  /** A drake or a hen, swimming, or standing on the bank; the head bobs with the step. */
  static void mallard(Pencil feet, Dice dice, double step, Kind.Ground ground) {
    boolean drake = dice.chance(0.55);
    boolean stands = ground == Kind.Ground.BANK;
    Pencil pencil = stands ? feet.lifted(0.2) : feet;
    Colour body = (drake ? Colour.of(0xA9A8A2) : Colour.of(0x8F6F48)).varied(dice, 0.12);
    if (stands) {
      legs(feet, Colour.of(0xD9702A), 0.2, step);
    }
    mallardBody(pencil, body, drake);
    double nx = 0.42 + dice.between(-0.06, 0.05);
    double ny = -0.52 + dice.between(-0.06, 0.06) + 0.05 * wave(step);
    mallardHead(pencil, drake ? Colour.of(0x1F5C3F) : body.times(1.05), drake, nx, ny);
  }

  private static void mallardBody(Pencil pencil, Colour body, boolean drake) {
    double[] hull = {
      -0.58, -0.26, -0.3, -0.3, 0.1, -0.29, 0.4, -0.2, 0.47, -0.05, 0.3, 0.05, -0.3, 0.05, -0.5,
      -0.08
    };
    double[] chest = {0.18, -0.28, 0.42, -0.22, 0.48, -0.05, 0.3, 0.04, 0.2, -0.1};
    pencil.fill(Outline.blob(hull), body, drake ? 0.12 : 0.42);
    pencil.fill(Outline.blob(chest), drake ? Colour.of(0x5B2F22) : body.times(0.9), 0.15);
    pencil.fill(
        Outline.polygon(-0.44, -0.28, -0.66, -0.3, -0.6, -0.16, -0.42, -0.08),
        drake ? BLACK : body.times(0.75),
        0.1);
    pencil.flat(
        Outline.polygon(-0.28, -0.2, -0.08, -0.21, -0.12, -0.14, -0.3, -0.13), Colour.of(0x3A4E9C));
  }

  private static void mallardHead(Pencil pencil, Colour head, boolean drake, double nx, double ny) {
    pencil.fill(Outline.limb(0.33, -0.2, 0.2, nx - 0.03, ny + 0.06, 0.15), head, 0.1);
    if (drake) {
      pencil.flat(Outline.limb(0.27, -0.31, 0.045, 0.49, -0.3, 0.045), WHITE);
    }
    pencil.fill(Outline.ellipse(nx, ny, 0.14, 0.115, 0.1), head, 0.08);
    double[] bill = {
      nx + 0.1, ny - 0.04, nx + 0.3, ny + 0.03, nx + 0.29, ny + 0.075, nx + 0.1, ny + 0.07
    };
    pencil.flat(Outline.polygon(bill), drake ? YELLOW : Colour.of(0xB8752E));
    pencil.eye(nx + 0.05, ny - 0.035, 0.02, 0x101010, true);
  }

  /** Round, black, low in the water, with a white bill and shield. */
  static void coot(Pencil feet, Dice dice, double step, Kind.Ground ground) {
    boolean stands = ground == Kind.Ground.BANK;
    Pencil pencil = stands ? feet.lifted(0.22) : feet;
    Colour body = Colour.of(0x2A2C30).varied(dice, 0.15);
    if (stands) {
      legs(feet, Colour.of(0x8E9A70), 0.22, step);
    }
    double nx = 0.46 + 0.09 * wave(step);
    double ny = -0.47 + dice.between(-0.05, 0.08);
    double[] hull = {
      -0.52, -0.14, -0.36, -0.34, -0.05, -0.41, 0.28, -0.33, 0.42, -0.12, 0.3, 0.06, -0.3, 0.06
    };
    pencil.fill(Outline.blob(hull), body, 0.18);
    pencil.fill(Outline.limb(0.25, -0.2, 0.26, nx - 0.04, ny + 0.05, 0.17), body.times(0.7), 0.1);
    pencil.fill(Outline.ellipse(nx, ny, 0.13, 0.12, 0), body.times(0.6), 0.05);
    pencil.flat(
        Outline.polygon(nx + 0.08, ny - 0.03, nx + 0.26, ny + 0.05, nx + 0.08, ny + 0.07), WHITE);
    pencil.flat(Outline.ellipse(nx + 0.1, ny - 0.06, 0.04, 0.075, -0.2), WHITE);
    pencil.eye(nx + 0.02, ny - 0.03, 0.022, 0xB02020, true);
  }

  /** Tall on thin legs; the neck is stretched, drawn in, or low over the water. */
  static void heron(Pencil pencil, Dice dice, double step) {
    Colour grey = Colour.of(0x8E99A3).varied(dice, 0.1);
    Colour pale = Colour.of(0xDDDFDD).varied(dice, 0.05);
    int pose = dice.whole(0, 2);
    Colour leg = Colour.of(0x7A7048);
    double stride = 0.05 + 0.05 * wave(step);
    pencil.flat(Outline.limb(-0.03, -0.42, 0.03, -0.06, -0.22, 0.022, -stride, 0, 0.022), leg);
    pencil.flat(Outline.limb(0.03, -0.42, 0.03, 0.05, -0.22, 0.022, stride, 0, 0.022), leg);
    double[] hull = {
      -0.3, -0.32, -0.2, -0.5, 0.02, -0.62, 0.16, -0.62, 0.17, -0.5, 0.04, -0.38, -0.14, -0.34
    };
    double[] wing = {-0.34, -0.28, -0.2, -0.42, 0.0, -0.45, -0.1, -0.35};
    pencil.fill(Outline.blob(hull), grey, 0.16);
    pencil.fill(Outline.blob(wing), Colour.of(0x3A4048), 0.1);
    heronHead(pencil, pale, pose, 0.02 * wave(step));
  }

  private static void heronHead(Pencil pencil, Colour pale, int pose, double sway) {
    double hx = new double[] {0.24, 0.18, 0.42}[pose] + sway;
    double hy = new double[] {-1.0, -0.74, -0.62}[pose];
    double bend = new double[] {0.27, 0.26, 0.36}[pose];
    double middle = new double[] {-0.72, -0.6, -0.66}[pose];
    double dip = pose == 2 ? 0.1 : 0.03;
    double[] neck = {
      0.1, -0.55, 0.13, bend, middle, 0.07, hx - 0.05, hy + 0.09, 0.05, hx, hy, 0.06
    };
    double[] crest = {
      hx + 0.03, hy - 0.025, 0.016, hx - 0.04, hy - 0.035, 0.03, hx - 0.17, hy, 0.008
    };
    double[] bill = {hx + 0.04, hy - 0.02, hx + 0.25, hy + dip, hx + 0.04, hy + 0.03};
    pencil.fill(Outline.limb(neck), pale, 0.06);
    pencil.fill(Outline.ellipse(hx, hy, 0.065, 0.042, 0.08), pale, 0.03);
    pencil.flat(Outline.limb(crest), BLACK);
    pencil.flat(Outline.polygon(bill), YELLOW);
    pencil.eye(hx + 0.03, hy - 0.012, 0.009, 0x202000, true);
  }

  private static void legs(Pencil pencil, Colour colour, double high, double step) {
    double s = 0.08 * wave(step);
    pencil.flat(Outline.limb(-0.02, -high, 0.05, -0.03 - s, 0, 0.05), colour);
    pencil.flat(Outline.limb(0.1, -high, 0.05, 0.1 + s, 0, 0.05), colour);
    pencil.flat(Outline.ellipse(0.13 + s, 0, 0.07, 0.025, 0), colour);
    pencil.flat(Outline.ellipse(0.01 - s, 0, 0.07, 0.025, 0), colour);
  }

  /** From -1 to 1 and back once in a step. */
  static double wave(double step) {
    return StrictMath.sin(2 * Math.PI * step);
  }
}
