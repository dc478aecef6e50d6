package org.trapline.analysis.tables;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/**
 * CSV that no spreadsheet takes for a formula: a text that starts like one gets an apostrophe in
 * front. Numbers stay numbers, also negative ones; null is an empty field; times are ISO 8601.
 */
public final class SafeCsv {
  private static final String FORMULA_STARTS = "=+-@\t\r";

  /** A negative number is a number for a spreadsheet too. */
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\n").setQuoteMode(QuoteMode.MINIMAL).get();

  private SafeCsv() {}

  /** Writes all rows of a query's answer under a line of column names. */
  public static void write(ResultSet rows, Appendable out) throws SQLException, IOException {
    int columns = rows.getMetaData().getColumnCount();
    CSVPrinter printer = new CSVPrinter(out, FORMAT);
    for (int column = 1; column <= columns; column++) {
      printer.print(rows.getMetaData().getColumnLabel(column));
    }
    printer.println();
    while (rows.next()) {
      for (int column = 1; column <= columns; column++) {
        printer.print(cell(rows.getObject(column)));
      }
      printer.println();
    }
  }

  /** Writes rows of values, the line of column names first. */
  public static void write(Iterable<? extends Iterable<?>> rows, Appendable out)
      throws IOException {
    CSVPrinter printer = new CSVPrinter(out, FORMAT);
    for (Iterable<?> row : rows) {
      for (Object value : row) {
        printer.print(cell(value));
      }
      printer.println();
    }
  }

  /** A value as it stands in a field. */
  public static String cell(@Nullable Object value) {
    String text = text(value);
    return !(value instanceof Number) && looksLikeFormula(text) ? "'" + text : text;
  }

  /** Whether a spreadsheet might take a text for a formula. */
  public static boolean looksLikeFormula(String text) {
    return !text.isEmpty()
        && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
        && !NUMBER.matcher(text).matches();
  }

  /** The text that {@link #cell} made a field of. */
  public static String unguarded(String field) {
    boolean guarded = field.startsWith("'") && looksLikeFormula(field.substring(1));
    return guarded ? field.substring(1) : field;
  }

  /** A value as a person reads it; null is empty, a time without fractions of zero. */
  public static String text(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof java.sql.Timestamp time) {
      return text(time.toLocalDateTime());
    }
    if (value instanceof LocalDateTime time) {
      return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
    }
    if (value instanceof OffsetDateTime time) {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
          time.withOffsetSameInstant(ZoneOffset.UTC));
    }
    return value.toString();
  }
}
