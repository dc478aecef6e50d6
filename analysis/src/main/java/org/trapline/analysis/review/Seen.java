package org.trapline.analysis.review;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a person may say of a picture besides the name of a species. */
public enum Seen {
  /** Nothing is there. */
  BLANK,
  /** An animal that the person could not name. */
  ANIMAL,
  /** A person. */
  HUMAN,
  /** A vehicle. */
  VEHICLE,
  /** The picture does not tell. */
  UNKNOWN;

  /** As in files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The word that a text is, or null if it is none of them and so a name. */
  public static @Nullable Seen of(String text) {
    return List.of(values()).stream()
        .filter(each -> each.word().equals(text.strip().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElse(null);
  }
}
