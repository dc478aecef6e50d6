package org.trapline.models.speciesnet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.trapline.models.detect.RelativeBox;
import org.trapline.schemas.PixelBox;

/** Which part of a photo SpeciesNet's classifier sees; the model package's {@code type} says it. */
public enum SpeciesNetCrop {
  /** The best box of the detector, whatever it holds and however weak; without boxes all of it. */
  ALWAYS_CROP,
  /** The whole width, less an upper and a lower strip where cameras print their data. */
  FULL_IMAGE;

  /** At most this part of the height goes, and at most this many pixels, half above, half below. */
  private static final double MAX_STRIPS = 0.3;

  private static final int MAX_STRIPS_PIXELS = 400;

  /** The crop with this name in {@code info.json}, such as {@code always_crop}. */
  public static Optional<SpeciesNetCrop> named(String type) {
    for (SpeciesNetCrop crop : values()) {
      if (crop.word().equals(type)) {
        return Optional.of(crop);
      }
    }
    return Optional.empty();
  }

  /** The name in {@code info.json}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The rectangle that the classifier sees, to the pixel that the reference cuts.
   *
   * @param detections the detector's boxes, best first; may be empty
   * @param width of the full upright photo, pixels
   * @param height of the full upright photo, pixels
   */
  public PixelBox rectangle(List<Detection> detections, int width, int height) {
    return switch (this) {
      case FULL_IMAGE -> withoutStrips(width, height);
      case ALWAYS_CROP ->
          detections.isEmpty()
              ? PixelBox.whole(width, height)
              : cut(detections.get(0).box(), width, height);
    };
  }

  /**
   * Cuts a box out. Each number is cut off to whole pixels by itself, so that edges can lie a pixel
   * before those of the box; the classifier was trained that way. A box thinner than a pixel, which
   * the reference cannot cut, gets one.
   */
  public static PixelBox cut(RelativeBox box, int width, int height) {
    int left = inside((int) (box.x() * width), width - 1);
    int top = inside((int) (box.y() * height), height - 1);
    return new PixelBox(
        left,
        top,
        Math.max(1, inside((int) (box.width() * width), width - left)),
        Math.max(1, inside((int) (box.height() * height), height - top)));
  }

  private static int inside(int pixels, int limit) {
    return Math.max(0, Math.min(pixels, limit));
  }

  private static PixelBox withoutStrips(int width, int height) {
    int kept = Math.max((int) (height * (1.0 - MAX_STRIPS)), height - MAX_STRIPS_PIXELS);
    int top = (int) Math.rint((height - kept) / 2.0);
    return new PixelBox(0, top, width, Math.max(1, kept));
  }
}
