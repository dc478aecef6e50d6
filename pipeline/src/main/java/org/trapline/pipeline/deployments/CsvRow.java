package org.trapline.pipeline.deployments;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trapline.transforms.find.InputException;

/**
 * A line of the file with its cells by field. Knows how to say what is wrong with a cell.
 *
 * @param file the file's name, for messages
 * @param line the line in the file, from 1
 * @param cells the cells that aren't empty
 */
record CsvRow(String file, long line, Map<Field, String> cells) {
  /** What a table program, R or Camtrap DP writes where there is nothing. */
  private static final Set<String> MISSING = Set.of("", "NA", "NaN", "nan");

  CsvRow {
    cells = cells.isEmpty() ? Map.of() : new EnumMap<>(cells);
  }

  /** A cell's text; null if it is empty. */
  @Nullable String text(Field field) {
    String text = cells.get(field);
    // NA may be the name of a place, and is kept where the text is a name.
    return text == null || (field != Field.DEPLOYMENT_ID && MISSING.contains(text)) ? null : text;
  }

  /** A number, with a point or a comma before its decimals. */
  @Nullable Double number(Field field, double min, double max) {
    String text = text(field);
    if (text == null) {
      return null;
    }
    String plain = text.replace('\u2212', '-').replace(',', '.');
    if (!plain.matches("[+-]?[0-9]+(\\.[0-9]*)?([eE][+-]?[0-9]+)?")) {
      throw wrong(
          field, "is no number", "write one such as 47.3769, in decimal units and without letters");
    }
    double number = Double.parseDouble(plain);
    if (!(number >= min && number <= max)) {
      throw wrong(
          field,
          "is out of range",
          "it must lie between %s and %s".formatted(tidy(min), tidy(max)));
    }
    return number;
  }

  /** A whole number. */
  @Nullable Integer integer(Field field, int min, int max) {
    Double number = number(field, min, max);
    if (number == null) {
      return null;
    }
    if (number != Math.rint(number)) {
      throw wrong(field, "is no whole number", "round it");
    }
    return number.intValue();
  }

  /** Yes or no. */
  @Nullable Boolean truth(Field field) {
    String text = text(field);
    if (text == null) {
      return null;
    }
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "1" -> true;
      case "false", "no", "0" -> false;
      default -> throw wrong(field, "is neither true nor false", "write true or false");
    };
  }

  /** A sentence about a cell: where it is, what it holds, what is wrong and what to do. */
  InputException wrong(Field field, String what, String todo) {
    return new InputException(
        "%s, line %d, column %s: '%s' %s; %s."
            .formatted(file, line, field.header(), cells.getOrDefault(field, ""), what, todo));
  }

  private static String tidy(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }
}
