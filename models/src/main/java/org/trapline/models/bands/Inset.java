package org.trapline.models.bands;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How much to cut off one border, as a person says it.
 *
 * @param amount at least 0; below 100 if it is percent, whole if it is pixels
 * @param unit what the amount counts
 */
record Inset(double amount, Unit unit) {
  static final Inset NOTHING = new Inset(0, Unit.PIXELS);

  /** What an amount counts. */
  enum Unit {
    PIXELS,
    PERCENT
  }

  /** Reads {@code 32} or {@code 2.5%}; null if the text is neither, or out of range. */
  static @Nullable Inset parse(String text) {
    if (text.matches("\\d{1,5}")) {
      return new Inset(Integer.parseInt(text), Unit.PIXELS);
    }
    if (text.matches("\\d{1,2}(\\.\\d{1,4})? ?%")) {
      return new Inset(Double.parseDouble(text.replace("%", "").strip()), Unit.PERCENT);
    }
    return null;
  }

  /** Pixels to cut off a picture of this width or height. */
  int pixels(int extent) {
    return (int) Math.round(unit == Unit.PIXELS ? amount : amount * extent / 100);
  }

  @Override
  public String toString() {
    return unit == Unit.PIXELS
        ? Integer.toString((int) amount)
        : String.format(Locale.ROOT, "%s%%", amount);
  }
}
