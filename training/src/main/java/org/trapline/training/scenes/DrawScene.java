package org.trapline.training.scenes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trapline.schemas.PixelBox;

/** Draws one scene without info bands. The same spec and size give the same pixels. */
public final class DrawScene {
  /** Cover from which a pixel counts as part of a creature. */
  private static final float SEEN = 0.3f;

  private DrawScene() {}

  /**
   * Draws the scene at this size.
   *
   * @param spec what to draw
   * @param width pixels across
   * @param height pixels down
   */
  public static Drawing draw(SceneSpec spec, int width, int height) {
    Canvas canvas = new Canvas(width, height);
    double tall = (double) height / width;
    new Backdrop(canvas, spec).draw();
    Vegetation vegetation = new Vegetation(canvas, spec);
    vegetation.behind(tall);
    List<Drawing.Sighting> sightings = new ArrayList<>();
    for (Creature creature : spec.creatures()) {
      add(creature, canvas, spec).ifPresent(sightings::add);
    }
    vegetation.before(tall);
    Exposure exposure = new Exposure(spec);
    exposure.rain(canvas, tall);
    return new Drawing(exposure.save(canvas), PixelBox.whole(width, height), sightings);
  }

  private static Optional<Drawing.Sighting> add(Creature creature, Canvas canvas, SceneSpec spec) {
    Canvas layer = new Canvas(canvas.width, canvas.height);
    Dice dice = Dice.of(creature.look());
    shadow(creature, canvas, spec);
    double tilt = dice.forPurpose("tilt").between(-0.05, 0.05);
    Placement placement =
        Placement.of(creature.x(), creature.y(), creature.size(), creature.mirrored(), tilt);
    Pencil pencil = new Pencil(layer, placement, new Noise(creature.look()), spec.light());
    double shore = spec.station().nearBank(creature.x()) * canvas.height / canvas.width;
    Kind.Ground ground = creature.y() < shore ? Kind.Ground.WATER : Kind.Ground.BANK;
    creature.kind().draw(pencil, dice, creature.step(), ground);
    Exposure.smear(layer, creature.speed());
    canvas.lay(layer, creature.y());
    return extent(layer).map(box -> new Drawing.Sighting(creature.kind(), box));
  }

  /** Soft under the sun, hardly there under a flash that sits beside the lens. */
  private static void shadow(Creature creature, Canvas canvas, SceneSpec spec) {
    boolean upright = creature.kind() == Kind.HUMAN || creature.kind() == Kind.GREY_HERON;
    double wide = creature.size() * (upright ? 0.14 : 0.46);
    canvas.fill(
        Outline.ellipse(creature.x(), creature.y() + 0.003, wide, wide * 0.14, 0),
        Paint.flat(Colour.of(0x14181A)),
        spec.light() == Light.INFRARED ? 0.15 : 0.35);
  }

  private static Optional<PixelBox> extent(Canvas layer) {
    int left = layer.width;
    int top = layer.height;
    int right = -1;
    int bottom = -1;
    for (int y = 0; y < layer.height; y++) {
      for (int x = 0; x < layer.width; x++) {
        if (layer.cover[y * layer.width + x] > SEEN) {
          left = Math.min(left, x);
          right = Math.max(right, x);
          top = Math.min(top, y);
          bottom = Math.max(bottom, y);
        }
      }
    }
    return right < 0
        ? Optional.empty()
        : Optional.of(new PixelBox(left, top, right - left + 1, bottom - top + 1));
  }
}
