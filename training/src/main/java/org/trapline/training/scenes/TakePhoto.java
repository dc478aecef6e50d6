package org.trapline.training.scenes;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.trapline.schemas.PixelBox;

/** Draws a whole photo of 640 x 480 pixels as a camera saves it: the scene and the info bands. */
public final class TakePhoto {
  /** Pixels across. */
  public static final int WIDTH = 640;

  /** Pixels down, info bands included. */
  public static final int HEIGHT = 480;

  private static final DateTimeFormatter ISO_DAY =
      DateTimeFormatter.ofPattern("yyyy-MM-dd  HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter DOTTED_DAY =
      DateTimeFormatter.ofPattern("dd.MM.yyyy  HH:mm:ss", Locale.ROOT);

  private TakePhoto() {}

  /** Draws the scene, moves the boxes below the upper band, and burns in the stamp. */
  public static Drawing with(Camera camera, SceneSpec spec, Stamp stamp) {
    int tall = HEIGHT - camera.top - camera.bottom;
    Drawing scene = DrawScene.draw(spec, WIDTH, tall);
    Raster photo = new Raster(WIDTH, HEIGHT);
    photo.fill(PixelBox.whole(WIDTH, HEIGHT), camera.paper());
    photo.paste(scene.raster(), camera.top);
    switch (camera) {
      case MARSHLIGHT -> marshlight(photo, stamp, spec.light());
      case VOLEWATCH -> volewatch(photo, stamp);
    }
    List<Drawing.Sighting> moved =
        scene.sightings().stream().map(s -> lowered(s, camera.top)).toList();
    return new Drawing(photo, new PixelBox(0, camera.top, WIDTH, tall), moved);
  }

  private static Drawing.Sighting lowered(Drawing.Sighting sighting, int rows) {
    PixelBox box = sighting.box();
    return new Drawing.Sighting(
        sighting.kind(), new PixelBox(box.x(), box.y() + rows, box.width(), box.height()));
  }

  private static void marshlight(Raster photo, Stamp stamp, Light light) {
    PixelFont white = new PixelFont(photo, Camera.MARSHLIGHT.ink(), 2);
    white.write(8, 3, stamp.time().format(ISO_DAY));
    white.write(400, 3, "M " + stamp.frame() + "/" + stamp.burst());
    white.write(560, 3, light == Light.INFRARED ? "IR" : "");
    int below = HEIGHT - Camera.MARSHLIGHT.bottom + 7;
    white.write(8, below, "%dC  %dF".formatted(stamp.celsius(), fahrenheit(stamp)));
    white.write(446, below, "MARSHLIGHT");
    moon(photo, 606, HEIGHT - Camera.MARSHLIGHT.bottom / 2, stamp);
  }

  private static void volewatch(Raster photo, Stamp stamp) {
    int top = HEIGHT - Camera.VOLEWATCH.bottom;
    logo(photo, top);
    PixelFont black = new PixelFont(photo, Camera.VOLEWATCH.ink(), 2);
    black.write(54, top + 13, "VOLEWATCH");
    black.write(230, top + 13, "%dC".formatted(stamp.celsius()));
    black.write(364, top + 13, stamp.time().format(DOTTED_DAY));
  }

  private static int fahrenheit(Stamp stamp) {
    return Math.round(stamp.celsius() * 1.8f + 32);
  }

  /** A white disc whose dark side follows the day of the month. */
  private static void moon(Raster photo, int cx, int cy, Stamp stamp) {
    int shade = stamp.time().getDayOfMonth() % 15 - 7;
    for (int y = -8; y <= 8; y++) {
      for (int x = -8; x <= 8; x++) {
        boolean disc = x * x + y * y <= 64;
        boolean dark = (x - shade) * (x - shade) + y * y <= 40;
        if (disc && !dark) {
          photo.set(cx + x, cy + y, 230, 230, 230);
        }
      }
    }
  }

  /** A green disc with a vole: body, ear, tail. */
  private static void logo(Raster photo, int top) {
    Canvas canvas = new Canvas(WIDTH, Camera.VOLEWATCH.bottom);
    double px = 1.0 / WIDTH;
    canvas.fill(
        Outline.polygon(0, 0, 1, 0, 1, 40 * px, 0, 40 * px), Paint.flat(Camera.VOLEWATCH.paper()));
    canvas.fill(
        Outline.ellipse(27 * px, 20 * px, 17 * px, 17 * px, 0), Paint.flat(Colour.of(0x2E7D4F)));
    Paint white = Paint.flat(Colour.of(0xFFFFFF));
    canvas.fill(Outline.ellipse(26 * px, 23 * px, 9 * px, 5.5 * px, 0), white);
    canvas.fill(Outline.ellipse(34 * px, 20 * px, 4.5 * px, 3.5 * px, 0.4), white);
    canvas.fill(Outline.ellipse(31 * px, 16 * px, 2 * px, 2 * px, 0), white);
    canvas.fill(Outline.limb(18 * px, 24 * px, 1.8 * px, 13 * px, 20 * px, 1.2 * px), white);
    for (int y = 0; y < Camera.VOLEWATCH.bottom; y++) {
      for (int x = 0; x < 50; x++) {
        int at = 3 * (y * WIDTH + x);
        photo.set(x, top + y, canvas.rgb[at], canvas.rgb[at + 1], canvas.rgb[at + 2]);
      }
    }
  }
}
