package org.trapline.analysis.export.camtrapdp;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The types that columns of Camtrap DP have, as Table Schema defines their text. */
enum FieldType {
  STRING,
  NUMBER,
  INTEGER,
  BOOLEAN,
  DATETIME,
  ANY;

  private static final Pattern NUMBERS =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");
  private static final Pattern INTEGERS = Pattern.compile("[+-]?\\d+");
  private static final Set<String> BOOLEANS =
      Set.of("true", "True", "TRUE", "1", "false", "False", "FALSE", "0");

  /** No fractions of a second, and an offset or Z is a must. */
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd'T'HH:mm:ss[XXX][XX]")
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  static FieldType of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  boolean accepts(String text) {
    return switch (this) {
      case STRING, ANY -> true;
      case NUMBER -> NUMBERS.matcher(text).matches();
      case INTEGER -> INTEGERS.matcher(text).matches();
      case BOOLEAN -> BOOLEANS.contains(text);
      case DATETIME -> isTime(text);
    };
  }

  boolean isNumeric() {
    return this == NUMBER || this == INTEGER;
  }

  private static boolean isTime(String text) {
    try {
      return TIME.parse(text).isSupported(java.time.temporal.ChronoField.OFFSET_SECONDS);
    } catch (DateTimeException e) {
      return false;
    }
  }
}
