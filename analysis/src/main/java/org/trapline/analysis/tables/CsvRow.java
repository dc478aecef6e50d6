package org.trapline.analysis.tables;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.AnalysisInputException;

/** A row of a CSV file; a wrong value is refused in a sentence that names file, line and value. */
public final class CsvRow {
  /** Days before months with slashes are left out: nobody can tell them from months first. */
  private static final List<DateTimeFormatter> TIMES =
      List.of(format("uuuu-MM-dd['T'][' ']HH:mm[:ss]"), format("d.M.uuuu' 'H:mm[:ss]"));

  private static final List<DateTimeFormatter> DATES =
      List.of(format("uuuu-MM-dd"), format("d.M.uuuu"));

  private final Path file;
  private final CSVRecord row;

  CsvRow(Path file, CSVRecord row) {
    this.file = file;
    this.row = row;
  }

  /** The text of a column, or null if the column is not there or the field is empty. */
  public @Nullable String optional(String column) {
    if (!row.isSet(column)) {
      return null;
    }
    String text = row.get(column);
    return text.isBlank() || text.equals("NA") ? null : text;
  }

  /** The text of a column that must be filled in. */
  public String text(String column) {
    String text = optional(column);
    if (text == null) {
      throw refuse(column, "", "fill it in");
    }
    return text;
  }

  /** A number with a decimal point or comma, or null. */
  public @Nullable Double number(String column) {
    String text = optional(column);
    if (text == null) {
      return null;
    }
    try {
      return Double.valueOf(text.replace(',', '.'));
    } catch (NumberFormatException e) {
      throw refuse(column, text, "give a number");
    }
  }

  /** A local date and time, or null; a date alone is its midnight. */
  public @Nullable LocalDateTime time(String column) {
    String text = optional(column);
    return text == null ? null : parse(column, text);
  }

  /** A local date and time that must be there. */
  public LocalDateTime requiredTime(String column) {
    return parse(column, text(column));
  }

  /** Refuses a value, saying what to do. */
  public AnalysisInputException refuse(String column, String value, String remedy) {
    return new AnalysisInputException(
        "In %s, line %d, the %s is \"%s\"; %s."
            .formatted(file, row.getRecordNumber() + 1, column, value, remedy));
  }

  private LocalDateTime parse(String column, String text) {
    for (DateTimeFormatter format : TIMES) {
      LocalDateTime time = tryTime(text, format);
      if (time != null) {
        return time;
      }
    }
    for (DateTimeFormatter format : DATES) {
      LocalDate date = tryDate(text, format);
      if (date != null) {
        return date.atStartOfDay();
      }
    }
    throw refuse(column, text, "write it like 2026-04-30 or 2026-04-30 14:05");
  }

  private static @Nullable LocalDateTime tryTime(String text, DateTimeFormatter format) {
    try {
      return LocalDateTime.parse(text, format);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable LocalDate tryDate(String text, DateTimeFormatter format) {
    try {
      return LocalDate.parse(text, format);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
