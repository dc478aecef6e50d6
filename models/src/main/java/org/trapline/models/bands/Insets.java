package org.trapline.models.bands;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.trapline.schemas.BandSource;
import org.trapline.schemas.PixelBox;

/**
 * How much to cut off each border.
 *
 * @param top rows above the scene
 * @param bottom rows below it
 * @param left columns left of it
 * @param right columns right of it
 */
record Insets(Inset top, Inset bottom, Inset left, Inset right) {
  /** Reads {@code top=32,bottom=3%}; null if the text is not of this form. */
  static @Nullable Insets parse(String text) {
    Map<Side, Inset> insets = new EnumMap<>(Side.class);
    for (String part : text.split(",", -1)) {
      String[] words = part.strip().split("\\s*=\\s*", -1);
      Side side = side(words[0]);
      Inset inset = words.length == 2 ? Inset.parse(words[1]) : null;
      if (side == null || inset == null || insets.put(side, inset) != null) {
        return null;
      }
    }
    return new Insets(
        insets.getOrDefault(Side.TOP, Inset.NOTHING),
        insets.getOrDefault(Side.BOTTOM, Inset.NOTHING),
        insets.getOrDefault(Side.LEFT, Inset.NOTHING),
        insets.getOrDefault(Side.RIGHT, Inset.NOTHING));
  }

  private static @Nullable Side side(String word) {
    for (Side side : Side.values()) {
      if (side.name().toLowerCase(Locale.ROOT).equals(word)) {
        return side;
      }
    }
    return null;
  }

  /** Cuts a picture; one that is smaller than what is to be cut off stays whole, and unsure. */
  BandMeasurement cut(int width, int height, BandSource source, String whence) {
    int x = left.pixels(width);
    int y = top.pixels(height);
    int wide = width - x - right.pixels(width);
    int high = height - y - bottom.pixels(height);
    if (wide < 1 || high < 1) {
      return new BandMeasurement(
          PixelBox.whole(width, height),
          BandSource.UNSURE,
          0,
          "%s (%s) leaves nothing of a picture of %d x %d pixels"
              .formatted(whence, this, width, height));
    }
    return new BandMeasurement(
        new PixelBox(x, y, wide, high), source, 0, "%s (%s)".formatted(whence, this));
  }

  @Override
  public String toString() {
    StringJoiner words = new StringJoiner(",");
    words.add("top=" + top).add("bottom=" + bottom);
    if (!left.equals(Inset.NOTHING) || !right.equals(Inset.NOTHING)) {
      words.add("left=" + left).add("right=" + right);
    }
    return words.toString();
  }
}
