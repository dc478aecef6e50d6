package org.trapline.training.scenes;

/**
 * Draws one creature onto a layer, in the creature's own units: body about one unit long, facing
 * right, ground or waterline at y = 0, up is negative.
 */
final class Pencil {
  private final Canvas layer;
  private final Placement placement;
  private final Noise fur;
  private final Light light;

  Pencil(Canvas layer, Placement placement, Noise fur, Light light) {
    this.layer = layer;
    this.placement = placement;
    this.fur = fur;
    this.light = light;
  }

  /** The same pencil with its ground {@code high} units further up: for a body on legs. */
  Pencil lifted(double high) {
    Placement raised =
        new Placement(
            placement.x(0, -high),
            placement.y(0, -high),
            placement.scale(),
            placement.mirrored(),
            placement.cos(),
            placement.sin());
    return new Pencil(layer, raised, fur, light);
  }

  /** Fills a part of the body: lighter above, darker below, with a grain of fur or feathers. */
  void fill(Outline part, Colour colour, double grain) {
    Outline placed = part.placed(placement);
    double perGrain = 22 / placement.scale();
    Paint paint =
        Paint.gradient(colour.times(1.13), placed.top(), colour.times(0.76), placed.bottom())
            .grained(fur, perGrain, perGrain, (float) grain);
    layer.fill(placed, paint);
  }

  /** Fills a part without shading: beaks, eyes, stripes. */
  void flat(Outline part, Colour colour) {
    layer.fill(part.placed(placement), Paint.flat(colour));
  }

  /** An eye, which shines back under the camera's infrared flash. */
  void eye(double x, double y, double radius, int rgb, boolean shines) {
    boolean bright = shines && light == Light.INFRARED;
    double r = bright ? radius * 1.5 : radius;
    flat(Outline.ellipse(x, y, r, r, 0), bright ? Colour.of(0xFFFFFF).times(2.2) : Colour.of(rgb));
  }
}
