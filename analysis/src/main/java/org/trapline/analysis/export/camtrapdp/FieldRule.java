package org.trapline.analysis.export.camtrapdp;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a cell of one column must be.
 *
 * @param name of the column
 * @param type of its values
 * @param required whether it may not be empty
 * @param unique whether no two rows may have the same
 * @param minimum least number, null for none
 * @param maximum largest number, null for none
 * @param pattern form of the text, null for any
 * @param values what is allowed, empty for anything
 */
record FieldRule(
    String name,
    FieldType type,
    boolean required,
    boolean unique,
    @Nullable Double minimum,
    @Nullable Double maximum,
    @Nullable Pattern pattern,
    Set<String> values) {
  /** What stands for nothing in Camtrap DP. */
  private static final Set<String> MISSING = Set.of("", "NA", "NaN", "nan");

  FieldRule {
    values = Set.copyOf(values);
  }

  /** Whether a text stands for nothing. */
  static boolean isMissing(String text) {
    return MISSING.contains(text);
  }

  /** The first rule that a cell breaks by itself; uniqueness needs the other rows. */
  Optional<Rule> broken(String text) {
    if (isMissing(text)) {
      return required ? Optional.of(Rule.REQUIRED) : Optional.empty();
    }
    if (!type.accepts(text)) {
      return Optional.of(Rule.TYPE);
    }
    if (type.isNumeric()) {
      return bounds(Double.parseDouble(text));
    }
    if (!values.isEmpty() && !values.contains(text)) {
      return Optional.of(Rule.ENUM);
    }
    return pattern != null && !pattern.matcher(text).find()
        ? Optional.of(Rule.PATTERN)
        : Optional.empty();
  }

  private Optional<Rule> bounds(double number) {
    if (minimum != null && number < minimum) {
      return Optional.of(Rule.MINIMUM);
    }
    return maximum != null && number > maximum ? Optional.of(Rule.MAXIMUM) : Optional.empty();
  }
}
