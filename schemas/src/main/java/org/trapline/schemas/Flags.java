package org.trapline.schemas;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Flags as they stand in the column {@code flags}: lower-case words joined by semicolons. */
public final class Flags {
  private Flags() {}

  /** The flags in one text, in the order of the enum; empty if there are none. */
  public static String text(Collection<Flag> flags) {
    return flags.stream()
        .distinct()
        .sorted()
        .map(flag -> flag.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(";"));
  }

  /** The flags in a text that {@link #text} made. */
  public static Set<Flag> of(String text) {
    EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
    if (!text.isEmpty()) {
      Arrays.stream(text.split(";"))
          .map(word -> Flag.valueOf(word.toUpperCase(Locale.ROOT)))
          .forEach(flags::add);
    }
    return flags;
  }
}
