package org.trapline.training.scenes;

/** What grows and moves in the wind: reeds, grass in front of the lens, the floating wetland. */
final class Vegetation {
  private final Canvas canvas;
  private final SceneSpec spec;
  private final double wind;

  Vegetation(Canvas canvas, SceneSpec spec) {
    this.canvas = canvas;
    this.spec = spec;
    this.wind = Dice.of(spec.moment()).forPurpose("wind").between(-1, 1);
  }

  /** Reeds at one side and tufts along the bank, behind the animals that stand on it. */
  void behind(double tall) {
    Dice dice = spec.station().dice("reeds");
    int beds = dice.whole(1, 3);
    for (int b = 0; b < beds; b++) {
      double centre = dice.chance(0.5) ? dice.between(-0.05, 0.22) : dice.between(0.78, 1.05);
      double spread = dice.between(0.05, 0.14);
      int stalks = (int) (dice.whole(16, 40) * (0.5 + 0.5 * spec.season().growth));
      for (int i = 0; i < stalks; i++) {
        double x = centre + dice.between(-spread, spread);
        double foot = (spec.station().nearBank(x) + dice.between(-0.09, 0.03)) * tall;
        double high = dice.between(0.1, 0.3) * (0.6 + 0.4 * spec.season().growth);
        stalk(dice, x, foot, high, 0.006);
      }
    }
    tufts(dice, tall);
  }

  /** A few blades close to the lens: the usual cause of blank photos. */
  void before(double tall) {
    Dice dice = spec.station().dice("front");
    int tufts = dice.whole(0, 3);
    for (int t = 0; t < tufts; t++) {
      double centre = dice.chance(0.5) ? dice.between(-0.02, 0.2) : dice.between(0.8, 1.02);
      int blades = dice.whole(4, 10);
      for (int i = 0; i < blades; i++) {
        double x = centre + dice.between(-0.06, 0.06);
        double high = dice.between(0.08, 0.28) * (0.5 + 0.5 * spec.season().growth);
        double lean = dice.between(-0.07, 0.07) + 0.04 * wind;
        Colour blade = spec.season().grass().varied(dice, 0.2).times(0.85);
        canvas.fill(
            Outline.limb(
                x,
                tall + 0.02,
                0.013,
                x + 0.4 * lean,
                tall - high * 0.6,
                0.009,
                x + lean,
                tall - high,
                0.001),
            Paint.flat(blade));
      }
    }
  }

  /** The floating wetland: a low frame in the water, planted. */
  void raft(double horizon, double tall) {
    Dice dice = spec.station().dice("raft");
    double shore = spec.station().nearBank(0.5) * tall;
    double y = horizon + (shore - horizon) * dice.between(0.3, 0.45);
    double x = dice.between(0.3, 0.45);
    double wide = dice.between(0.3, 0.38);
    double deep = wide * 0.13;
    canvas.fill(
        Outline.polygon(
            x, y + deep, x + wide, y + deep, x + wide, y + deep + 0.02, x, y + deep + 0.02),
        Paint.flat(Colour.of(0x3B3A33)));
    canvas.fill(
        Outline.polygon(x + 0.03, y, x + wide - 0.03, y, x + wide, y + deep, x, y + deep),
        Paint.flat(Colour.of(0x6B6047)).grained(new Noise(7), 60, 60, 0.3f));
    for (int i = 0; i < 60; i++) {
      double at = dice.between(0, 1);
      double row = dice.between(0, 1);
      double px = x + 0.02 + (wide - 0.04) * at;
      stalk(dice, px, y + deep * row, dice.between(0.02, 0.085) * spec.season().growth, 0.005);
    }
  }

  private void tufts(Dice dice, double tall) {
    int count = dice.whole(10, 34);
    for (int i = 0; i < count; i++) {
      double x = dice.between(0, 1);
      double foot = (spec.station().nearBank(x) + dice.between(0.02, 0.25)) * tall;
      for (int blade = 0; blade < 4; blade++) {
        stalk(dice, x + 0.007 * blade, foot, dice.between(0.015, 0.05), 0.004);
      }
    }
  }

  private void stalk(Dice dice, double x, double foot, double high, double wide) {
    double lean = dice.between(-0.03, 0.03) + 0.1 * high * wind;
    Colour colour =
        spec.season()
            .reed()
            .towards(spec.season().grass(), dice.between(0, 0.8))
            .varied(dice, 0.25);
    boolean cattail = high > 0.16 && dice.chance(0.25);
    canvas.fill(
        Outline.limb(
            x,
            foot,
            wide,
            x + 0.4 * lean,
            foot - high * 0.6,
            wide * 0.8,
            x + lean,
            foot - high,
            wide * 0.2),
        Paint.flat(colour));
    if (cattail) {
      canvas.fill(
          Outline.ellipse(x + lean * 0.9, foot - high * 0.93, 0.006, 0.02, 0),
          Paint.flat(Colour.of(0x4A3322)));
    }
  }
}
