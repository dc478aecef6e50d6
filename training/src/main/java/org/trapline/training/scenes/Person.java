package org.trapline.training.scenes;

import java.util.List;

/** Somebody on the bank, one unit tall. */
final class Person {
  private static final List<Integer> JACKETS =
      List.of(0xB23A35, 0x2F5B8C, 0x3C6B45, 0xD08A2A, 0x4A4A52, 0xC9C4B8, 0x6B3F6E);
  private static final List<Integer> TROUSERS = List.of(0x2B3140, 0x4A4238, 0x38424F, 0x6B614E);
  private static final List<Integer> SKINS = List.of(0xE0B090, 0xC68E68, 0x8D5A3B, 0x5E3A26);

  private Person() {}

  /** Walks past with swinging arms; jacket, trousers, hair, hat and rucksack differ. */
  static void draw(Pencil pencil, Dice dice, double step) {
    Colour jacket = Colour.of(dice.pick(JACKETS)).varied(dice, 0.1);
    Colour trousers = Colour.of(dice.pick(TROUSERS)).varied(dice, 0.1);
    Colour skin = Colour.of(dice.pick(SKINS));
    boolean rucksack = dice.chance(0.4);
    boolean hat = dice.chance(0.4);
    Colour hair = Colour.of(0x3A2A1E).varied(dice, 0.5);
    double w = Birds.wave(step) * 0.13;
    arm(pencil, jacket.times(0.7), skin, -w);
    leg(pencil, trousers.times(0.75), -w);
    leg(pencil, trousers, w);
    if (rucksack) {
      pencil.fill(
          Outline.blob(-0.07, -0.8, -0.19, -0.78, -0.2, -0.58, -0.08, -0.55),
          Colour.of(0x5A6040),
          0.1);
    }
    pencil.fill(
        Outline.blob(
            -0.1, -0.8, 0.0, -0.85, 0.1, -0.8, 0.12, -0.6, 0.1, -0.45, -0.1, -0.45, -0.12, -0.6),
        jacket,
        0.08);
    arm(pencil, jacket.times(0.9), skin, w);
    pencil.flat(Outline.limb(0, -0.86, 0.06, 0.01, -0.8, 0.06), skin.times(0.85));
    pencil.fill(Outline.ellipse(0.012, -0.92, 0.055, 0.072, 0.05), skin, 0.03);
    pencil.flat(
        Outline.blob(
            -0.05, -0.9, -0.055, -0.97, 0.01, -1.0, 0.062, -0.96, 0.02, -0.95, -0.02, -0.92),
        hat ? jacket.times(0.6) : hair);
    pencil.eye(0.048, -0.925, 0.006, 0x201510, false);
  }

  private static void leg(Pencil pencil, Colour cloth, double swing) {
    pencil.fill(
        Outline.limb(0, -0.48, 0.13, swing * 0.5 + 0.01, -0.25, 0.095, swing, -0.03, 0.07),
        cloth,
        0.06);
    pencil.flat(
        Outline.blob(swing - 0.04, -0.045, swing + 0.03, -0.045, swing + 0.085, 0, swing - 0.04, 0),
        Colour.of(0x2A241F));
  }

  private static void arm(Pencil pencil, Colour sleeve, Colour skin, double swing) {
    pencil.fill(
        Outline.limb(
            0, -0.78, 0.07, swing * 0.6 - 0.015, -0.63, 0.06, swing * 1.1 + 0.02, -0.5, 0.05),
        sleeve,
        0.06);
    pencil.flat(Outline.ellipse(swing * 1.1 + 0.022, -0.48, 0.024, 0.03, 0), skin);
  }
}
