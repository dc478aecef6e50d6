package org.trapline.training.scenes;

/** Sky, far bank, water, near bank and what grows there: everything but the animals. */
final class Backdrop {
  private static final Colour HAZE = Colour.of(0xD2D6D6);

  private final Canvas canvas;
  private final SceneSpec spec;
  private final Station station;
  private final double tall;
  private final double horizon;
  private final Noise texture;
  private final Noise ripples;

  /** Prepares to draw the scene's backdrop onto the whole of {@code canvas}. */
  Backdrop(Canvas canvas, SceneSpec spec) {
    this.canvas = canvas;
    this.spec = spec;
    this.station = spec.station();
    this.tall = (double) canvas.height / canvas.width;
    this.horizon = station.horizon() * tall;
    this.texture = new Noise(station.seed() * 31 + spec.season().name().hashCode());
    this.ripples = new Noise(spec.moment());
  }

  /** Draws what lies behind every animal. */
  void draw() {
    sky();
    farBank();
    water();
    if (station.raft()) {
      new Vegetation(canvas, spec).raft(horizon, tall);
    }
    nearBank();
    stones();
  }

  private void sky() {
    Colour sky = spec.weather().sky();
    Noise clouds = new Noise(spec.sky());
    Paint paint = Paint.gradient(sky, 0, sky.towards(HAZE, 0.6), horizon);
    canvas.fill(band(-0.01, horizon + 0.02), paint.grained(clouds, 4, 11, 0.08f));
  }

  private void farBank() {
    Dice dice = station.dice("far bank");
    double high = dice.between(0.06, 0.17);
    if (dice.chance(0.55)) {
      houses(dice, high);
    }
    for (int layer = 0; layer < 2; layer++) {
      Colour leaves = spec.season().leaves().varied(dice, 0.15).times(layer == 0 ? 0.8 : 0.62);
      Colour hazy = leaves.towards(HAZE, 0.12 + spec.weather().haze - 0.08 * layer);
      double top = high * (layer == 0 ? 1 : 0.55);
      canvas.fill(
          treeLine(top, layer),
          Paint.flat(hazy).grained(texture, 60, 70, (float) (0.3 - 0.25 * spec.weather().haze)));
    }
  }

  private Outline treeLine(double top, int layer) {
    int n = 90;
    double[] points = new double[2 * n + 4];
    for (int i = 0; i < n; i++) {
      double x = -0.02 + 1.04 * i / (n - 1);
      double crown =
          0.7 + 0.45 * texture.at(x * 7 + 40 * layer, layer) + 0.18 * texture.at(x * 31, 9);
      points[2 * i] = x;
      points[2 * i + 1] = horizon - Math.max(0.006, top * crown);
    }
    points[2 * n] = 1.02;
    points[2 * n + 1] = horizon + 0.004;
    points[2 * n + 2] = -0.02;
    points[2 * n + 3] = horizon + 0.004;
    return Outline.polygon(points);
  }

  private void houses(Dice dice, double high) {
    int count = dice.whole(2, 5);
    for (int i = 0; i < count; i++) {
      double left = dice.between(0, 0.95);
      double wide = dice.between(0.05, 0.14);
      double top = horizon - high * dice.between(0.9, 1.7);
      Colour wall =
          Colour.of(dice.chance(0.5) ? 0x9C8A7C : 0x8D9298)
              .varied(dice, 0.15)
              .towards(HAZE, 0.25 + spec.weather().haze);
      canvas.fill(
          Outline.polygon(left, top, left + wide, top, left + wide, horizon, left, horizon),
          Paint.flat(wall));
      for (double y = top + 0.012; y < horizon - 0.02; y += 0.022) {
        for (double x = left + 0.01; x < left + wide - 0.012; x += 0.02) {
          canvas.fill(
              Outline.polygon(x, y, x + 0.009, y, x + 0.009, y + 0.011, x, y + 0.011),
              Paint.flat(wall.times(0.62)));
        }
      }
    }
  }

  private void water() {
    Dice dice = station.dice("water");
    Colour deep = Colour.of(dice.chance(0.5) ? 0x4E5B4C : 0x4A5A66).varied(dice, 0.15);
    Colour bright = spec.weather().sky().towards(deep, 0.35);
    Colour mirrored = spec.season().leaves().times(0.5).towards(deep, 0.25);
    double span = tall - horizon;
    double calm = Dice.of(spec.sky()).between(0.05, 0.17);
    double reach = dice.between(2.2, 4.5);
    canvas.fill(
        band(horizon, tall + 0.01),
        (x, y, rgb) -> {
          double depth = Math.max(0, (y - horizon) / span);
          float wave = ripples.rough(x * 7 / (0.25 + depth), 26 / (0.22 + depth));
          bright.mixed(deep, (float) Math.min(1, depth * 1.15), rgb);
          float mirror = (float) Math.max(0, Math.min(0.8, 0.85 - depth * reach + 0.35 * wave));
          rgb[0] += mirror * (mirrored.red() - rgb[0]);
          rgb[1] += mirror * (mirrored.green() - rgb[1]);
          rgb[2] += mirror * (mirrored.blue() - rgb[2]);
          float factor = 1 + (float) calm * wave;
          rgb[0] *= factor;
          rgb[1] *= factor;
          rgb[2] *= factor;
        });
  }

  private void nearBank() {
    Dice dice = station.dice("near bank");
    Colour mud = Colour.of(0x6E5E48).varied(dice, 0.18);
    Colour grass = spec.season().grass().varied(dice, 0.12);
    double strip = dice.between(0.02, 0.09);
    canvas.fill(bank(-0.006), Paint.flat(mud.times(0.55)).grained(texture, 40, 90, 0.2f), 0.85);
    canvas.fill(bank(0), Paint.flat(mud).grained(texture, 55, 120, 0.28f));
    Noise blades = new Noise(station.seed() + 5);
    canvas.fill(
        bank(strip),
        Paint.gradient(grass.times(0.85), horizon, grass.times(1.05), tall)
            .grained(blades, 150, 45, 0.3f)
            .grained(texture, 9, 14, 0.22f));
  }

  private void stones() {
    Dice dice = station.dice("stones");
    int count = dice.whole(0, 7);
    for (int i = 0; i < count; i++) {
      double x = dice.between(0, 1);
      double y = (station.nearBank(x) + dice.between(-0.04, 0.14)) * tall;
      double r = dice.between(0.008, 0.045);
      Colour stone = Colour.of(0x85827A).varied(dice, 0.2);
      canvas.fill(
          Outline.blob(
              x - r,
              y,
              x - 0.7 * r,
              y - 0.55 * r,
              x + 0.1 * r,
              y - 0.75 * r,
              x + 0.8 * r,
              y - 0.45 * r,
              x + r,
              y,
              x,
              y + 0.2 * r),
          Paint.gradient(stone.times(1.15), y - 0.7 * r, stone.times(0.6), y + 0.1 * r)
              .grained(texture, 90, 90, 0.2f));
    }
    if (dice.chance(0.4)) {
      double x = dice.between(0.05, 0.6);
      double y = (station.nearBank(x) + dice.between(-0.06, 0.02)) * tall;
      double end = dice.between(0.15, 0.35);
      canvas.fill(
          Outline.limb(x, y, 0.03, x + end * 0.6, y - 0.02, 0.025, x + end, y + 0.01, 0.014),
          Paint.gradient(Colour.of(0x7A6850), y - 0.04, Colour.of(0x33291F), y + 0.02)
              .grained(texture, 30, 160, 0.3f));
    }
  }

  private Outline bank(double lower) {
    int n = 60;
    double[] points = new double[2 * n + 4];
    for (int i = 0; i < n; i++) {
      double x = -0.01 + 1.02 * i / (n - 1);
      points[2 * i] = x;
      points[2 * i + 1] = station.nearBank(x) * tall + lower;
    }
    points[2 * n] = 1.01;
    points[2 * n + 1] = tall + 0.02;
    points[2 * n + 2] = -0.01;
    points[2 * n + 3] = tall + 0.02;
    return Outline.polygon(points);
  }

  private static Outline band(double top, double bottom) {
    return Outline.polygon(-0.01, top, 1.01, top, 1.01, bottom, -0.01, bottom);
  }
}
