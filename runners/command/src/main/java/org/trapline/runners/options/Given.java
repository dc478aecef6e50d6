package org.trapline.runners.options;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trapline.runners.exit.UserError;

/**
 * One raw value and where it stood, so that a message can name both.
 *
 * @param option the option, with its dashes
 * @param value what was written
 * @param file the settings file that it stood in; null for the command line
 */
record Given(String option, String value, @Nullable String file) {
  /** Says what the value should have been. */
  UserError shouldBe(String wanted) {
    return new UserError(
        "%s must be %s, but was '%s'%s"
            .formatted(option, wanted, value, file == null ? "" : " (in " + file + ")"));
  }

  int wholeNumber() {
    return parse(Integer::parseInt, "a whole number");
  }

  float score() {
    return parse(Float::parseFloat, "a number between 0 and 1");
  }

  double number(String wanted) {
    return parse(Double::parseDouble, wanted);
  }

  Path path() {
    try {
      return Path.of(value);
    } catch (InvalidPathException e) {
      throw shouldBe("a path");
    }
  }

  /** Reads {@code 5%} or {@code 0.05}. */
  double share() {
    String wanted = "a share such as 5% or 0.05";
    if (value.endsWith("%")) {
      String number = value.substring(0, value.length() - 1).strip();
      return new Given(option, number, file).parse(Double::parseDouble, wanted) / 100;
    }
    return parse(Double::parseDouble, wanted);
  }

  <E extends Enum<E>> E oneOf(Class<E> type) {
    StringBuilder names = new StringBuilder();
    for (E constant : type.getEnumConstants()) {
      String name = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
      if (name.equals(value.toLowerCase(Locale.ROOT))) {
        return constant;
      }
      names.append(names.isEmpty() ? "" : " or ").append(name);
    }
    throw shouldBe(names.toString());
  }

  private <T> T parse(Function<String, T> parser, String wanted) {
    try {
      return parser.apply(value);
    } catch (NumberFormatException e) {
      throw shouldBe(wanted);
    }
  }
}
