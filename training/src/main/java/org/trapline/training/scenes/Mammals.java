package org.trapline.training.scenes;

/** Rat and fox, each in its own units. */
final class Mammals {
  private Mammals() {}

  /** Long low body, pointed snout, round ear, naked tail. */
  static void rat(Pencil pencil, Dice dice, double step) {
    Colour fur = Colour.of(0x6E5A46).varied(dice, 0.18);
    Colour skin = Colour.of(0xB08F80);
    double hump = dice.chance(0.25) ? -0.42 : -0.3;
    double w = 0.05 * Birds.wave(step);
    double[] tail = {
      -0.42, -0.1, 0.05, -0.66, -0.02, 0.04, -0.88, -0.07 + w, 0.03, -1.08, -0.03 - w, 0.012
    };
    pencil.flat(Outline.limb(tail), skin.times(0.85));
    for (double at : new double[] {-0.3, 0.22}) {
      pencil.fill(Outline.limb(at, -0.1, 0.08, at + w, 0, 0.05), fur.times(0.8), 0.1);
      pencil.fill(Outline.limb(at + 0.1, -0.1, 0.08, at + 0.1 - w, 0, 0.05), fur.times(0.7), 0.1);
    }
    double[] hull = {
      -0.5,
      -0.12,
      -0.36,
      hump,
      -0.05,
      hump - 0.02,
      0.22,
      -0.26,
      0.4,
      -0.19,
      0.56,
      -0.08,
      0.36,
      -0.04,
      -0.1,
      -0.03,
      -0.42,
      -0.03
    };
    double[] head = {0.2, -0.24, 0.38, -0.21, 0.58, -0.09, 0.44, -0.04, 0.22, -0.06};
    pencil.fill(Outline.blob(hull), fur, 0.3);
    pencil.fill(Outline.blob(head), fur, 0.2);
    pencil.flat(Outline.ellipse(0.58, -0.085, 0.025, 0.022, 0), skin);
    pencil.flat(Outline.ellipse(0.27, -0.25, 0.065, 0.075, 0.2), skin.times(0.9));
    pencil.eye(0.42, -0.16, 0.02, 0x0A0A0A, true);
  }

  /** Orange with dark stockings, white throat, and a brush with a white tip. */
  static void fox(Pencil pencil, Dice dice, double step) {
    Colour coat = Colour.of(0xB8642B).varied(dice, 0.14);
    Colour dark = Colour.of(0x2B211C);
    Colour white = Colour.of(0xE9E2D6);
    double swing = 0.12 * Birds.wave(step);
    boolean sniffs = dice.chance(0.35);
    brush(pencil, coat, white, dice.between(-0.12, 0.06));
    leg(pencil, coat.times(0.75), dark, -0.27, swing);
    leg(pencil, coat.times(0.75), dark, 0.2, -swing);
    leg(pencil, coat, dark, -0.33, -swing);
    leg(pencil, coat, dark, 0.27, swing);
    double[] hull = {
      -0.42, -0.42, -0.3, -0.53, 0.0, -0.51, 0.26, -0.55, 0.38, -0.46, 0.34, -0.32, 0.1, -0.27,
      -0.2, -0.3, -0.4, -0.3
    };
    pencil.fill(Outline.blob(hull), coat, 0.22);
    double hx = sniffs ? 0.56 : 0.5;
    double hy = sniffs ? -0.3 : -0.64;
    pencil.fill(Outline.limb(0.28, -0.44, 0.22, hx, hy, 0.15), coat, 0.2);
    pencil.fill(Outline.limb(0.35, -0.34, 0.03, 0.4, -0.42, 0.07, hx, hy + 0.06, 0.04), white, 0.1);
    head(pencil, coat, hx, hy);
    double[] throat = {
      hx - 0.02, hy + 0.05, hx + 0.1, hy + 0.03, hx + 0.24, hy + 0.055, hx + 0.1, hy + 0.09
    };
    pencil.flat(Outline.blob(throat), white);
    pencil.flat(Outline.ellipse(hx + 0.255, hy + 0.045, 0.02, 0.02, 0), dark);
    pencil.eye(hx + 0.08, hy - 0.015, 0.014, 0x3A2A08, true);
  }

  private static void head(Pencil pencil, Colour coat, double hx, double hy) {
    double[] farEar = {hx - 0.11, hy - 0.06, hx - 0.07, hy - 0.2, hx - 0.01, hy - 0.06};
    double[] nearEar = {hx - 0.02, hy - 0.06, hx + 0.02, hy - 0.2, hx + 0.08, hy - 0.06};
    double[] skull = {
      hx - 0.1, hy - 0.02, hx - 0.04, hy - 0.09, hx + 0.07, hy - 0.08, hx + 0.25, hy + 0.05,
      hx + 0.08, hy + 0.09, hx - 0.06, hy + 0.08
    };
    pencil.flat(Outline.polygon(farEar), coat.times(0.35));
    pencil.flat(Outline.polygon(nearEar), coat.times(0.9));
    pencil.fill(Outline.blob(skull), coat, 0.15);
  }

  private static void brush(Pencil pencil, Colour coat, Colour white, double lift) {
    double[] tail = {
      -0.38,
      -0.44,
      -0.56,
      -0.46 + lift,
      -0.8,
      -0.36 + lift,
      -0.94,
      -0.22 + lift,
      -0.78,
      -0.24 + lift,
      -0.56,
      -0.31 + lift
    };
    double[] tip = {-0.84, -0.34 + lift, -0.97, -0.2 + lift, -0.82, -0.24 + lift};
    pencil.fill(Outline.blob(tail), coat.times(0.95), 0.3);
    pencil.flat(Outline.blob(tip), white);
  }

  private static void leg(Pencil pencil, Colour coat, Colour dark, double at, double swing) {
    double knee = at + swing * 0.4;
    double[] stocking = {knee, -0.22, 0.07, at + swing * 0.8, -0.08, 0.05, at + swing, 0, 0.06};
    pencil.fill(Outline.limb(at, -0.36, 0.13, knee, -0.2, 0.075), coat, 0.15);
    pencil.flat(Outline.limb(stocking), dark);
  }
}
