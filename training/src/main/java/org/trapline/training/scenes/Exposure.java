package org.trapline.training.scenes;

/** From a painted scene to what the sensor saved: weather, flash, blur, noise. */
final class Exposure {
  private final SceneSpec spec;
  private final Dice dice;

  Exposure(SceneSpec spec) {
    this.spec = spec;
    this.dice = Dice.of(spec.sky()).forPurpose("exposure");
  }

  /** Smears a creature along its way while the shutter is open. */
  static void smear(Canvas layer, double way) {
    int reach = (int) Math.round(way * layer.width);
    if (reach < 2) {
      return;
    }
    float[] line = new float[layer.width * 4];
    for (int y = 0; y < layer.height; y++) {
      smearRow(layer, y, reach, line);
    }
  }

  private static void smearRow(Canvas layer, int y, int reach, float[] line) {
    int w = layer.width;
    boolean any = false;
    for (int x = 0; x < w; x++) {
      int at = y * w + x;
      line[4 * x] = layer.cover[at];
      any |= layer.cover[at] > 0;
      System.arraycopy(layer.rgb, 3 * at, line, 4 * x + 1, 3);
    }
    if (!any) {
      return;
    }
    for (int x = 0; x < w; x++) {
      int at = y * w + x;
      for (int c = 0; c < 4; c++) {
        float sum = 0;
        for (int k = 0; k < reach; k++) {
          int from = x + k - reach / 2;
          sum += from >= 0 && from < w ? line[4 * from + c] : 0;
        }
        if (c == 0) {
          layer.cover[at] = sum / reach;
        } else {
          layer.rgb[3 * at + c - 1] = sum / reach;
        }
      }
    }
  }

  /** Rain as thin bright strokes in front of everything. */
  void rain(Canvas canvas, double tall) {
    if (spec.weather() != Weather.RAIN) {
      return;
    }
    double slant = dice.between(-0.02, 0.02);
    for (int i = 0; i < 70; i++) {
      double x = dice.between(0, 1);
      double y = dice.between(0, tall);
      double length = dice.between(0.02, 0.06);
      canvas.fill(
          Outline.limb(x, y, 0.0016, x + slant, y + length, 0.0016),
          Paint.flat(Colour.of(0xE4E8EA)),
          0.3);
    }
  }

  /** Saves the photo: 8 bits for each channel, grey when the flash was infrared. */
  Raster save(Canvas canvas) {
    Raster raster = new Raster(canvas.width, canvas.height);
    boolean night = spec.light() == Light.INFRARED;
    double gain =
        night ? dice.between(1.0, 1.5) : spec.weather().brightness * dice.between(0.86, 1.1);
    float noise = (float) (night ? dice.between(2.5, 5.5) : dice.between(0.8, 2.2));
    Noise sensor = new Noise(spec.moment() ^ 0x5EED);
    Noise shade = new Noise(spec.sky() + 1);
    double middle = spec.station().dice("flash").between(0.42, 0.58);
    float[] rgb = new float[3];
    for (int y = 0; y < canvas.height; y++) {
      for (int x = 0; x < canvas.width; x++) {
        int at = 3 * (y * canvas.width + x);
        double u = (x + 0.5) / canvas.width;
        double v = (y + 0.5) / canvas.height;
        System.arraycopy(canvas.rgb, at, rgb, 0, 3);
        if (night) {
          double foot = canvas.footing[at / 3] * canvas.width / canvas.height;
          infrared(rgb, gain * flash(u - middle, foot));
        } else {
          daylight(rgb, gain * (1 + 0.07 * shade.at(u * 3, v * 3)), u, v);
        }
        float grain = noise * (sensor.grain(x, y) + sensor.grain(x + 7919, y));
        raster.set(x, y, rgb[0] + grain, rgb[1] + grain, rgb[2] + grain);
      }
    }
    return raster;
  }

  private static void daylight(float[] rgb, double gain, double u, double v) {
    double away = (u - 0.5) * (u - 0.5) + (v - 0.5) * (v - 0.5);
    float factor = (float) (gain * (1.04 - 0.35 * away));
    rgb[0] *= factor;
    rgb[1] *= factor;
    rgb[2] *= factor;
  }

  /** Leaves and grass are bright in infrared, water and sky are black. */
  private static void infrared(float[] rgb, double light) {
    float plant = Math.max(0, rgb[1] - Math.max(rgb[0] * 0.85f, rgb[2]));
    float grey = 0.36f * rgb[0] + 0.44f * rgb[1] + 0.2f * rgb[2] + 0.5f * plant;
    float lit = (float) (grey * light);
    rgb[0] = lit;
    rgb[1] = lit;
    rgb[2] = lit;
  }

  /** The flash falls off with distance (upwards in the picture) and towards the corners. */
  private double flash(double fromMiddle, double v) {
    double horizon = spec.station().horizon();
    double near = Math.max(0, (v - horizon + 0.1) / (1.1 - horizon));
    double distance = 0.05 + 1.55 * near - 0.8 * near * near;
    double side = 1 - 1.5 * fromMiddle * fromMiddle;
    return v < horizon - 0.1 ? 0.05 : Math.max(0.05, distance * side);
  }
}
