package org.trapline.models.folder;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How the closed choices of a card are spelled: {@code BLANK_FILTER} is {@code blank-filter}. */
final class Words {
  private Words() {}

  static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Reads a word whatever its case, since people write RGB and rgb, NCHW and nchw. */
  static <E extends Enum<E>> Optional<E> read(Class<E> type, String word) {
    String wanted = word.strip().toLowerCase(Locale.ROOT).replace('_', '-');
    return Arrays.stream(type.getEnumConstants()).filter(e -> of(e).equals(wanted)).findFirst();
  }

  static <E extends Enum<E>> String list(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(Words::of).collect(Collectors.joining(", "));
  }
}
