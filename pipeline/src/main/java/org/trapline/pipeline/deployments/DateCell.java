package org.trapline.pipeline.deployments;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trapline.transforms.find.InputException;

/**
 * A date or date and time as people and table programs write it.
 *
 * @param date the day
 * @param time null if only the day was written
 * @param offset from UTC; null if none was written
 */
record DateCell(LocalDate date, @Nullable LocalTime time, @Nullable ZoneOffset offset) {
  private static final Pattern PATTERN =
      Pattern.compile(
          "(?:(?<year>\\d{4})[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})"
              + "|(?<first>\\d{1,2})(?<sign>[-/.])(?<second>\\d{1,2})\\k<sign>(?<last>\\d{4}))(?:[T"
              + " ,]\\s*(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second2>\\d{2})(?:[.,]\\d+)?)?"
              + "\\s*(?<half>[AaPp][Mm])?\\s*(?<offset>Z|[+-]\\d{2}:?\\d{2})?)?");

  static Matcher matcher(String text) {
    return PATTERN.matcher(text);
  }

  /** Reads a cell; null if it is empty. */
  static @Nullable DateCell of(CsvRow row, Field field, DayOrder order) {
    String text = row.text(field);
    if (text == null) {
      return null;
    }
    Matcher date = matcher(text);
    if (!date.matches()) {
      throw noDate(row, field);
    }
    if (order == DayOrder.UNKNOWN && isAmbiguous(date)) {
      throw row.wrong(
          field,
          "may have the day or the month first, and no other date in the file tells",
          "write dates as 2024-05-31");
    }
    try {
      @Nullable String offset = date.group("offset");
      return new DateCell(
          day(date, order), time(date), offset == null ? null : ZoneOffset.of(offset));
    } catch (DateTimeException e) {
      throw noDate(row, field);
    }
  }

  private static InputException noDate(CsvRow row, Field field) {
    return row.wrong(field, "is no date", "write it as 2024-05-31 or 2024-05-31T14:30");
  }

  private static boolean isAmbiguous(Matcher date) {
    return date.group("first") != null
        && !date.group("sign").equals(".")
        && number(date, "first") != number(date, "second");
  }

  private static LocalDate day(Matcher date, DayOrder order) {
    if (date.group("year") != null) {
      return LocalDate.of(number(date, "year"), number(date, "month"), number(date, "day"));
    }
    // With points the day always comes first: no country writes the month there.
    boolean dayFirst = order != DayOrder.MONTH_FIRST || date.group("sign").equals(".");
    return LocalDate.of(
        number(date, "last"),
        number(date, dayFirst ? "second" : "first"),
        number(date, dayFirst ? "first" : "second"));
  }

  private static @Nullable LocalTime time(Matcher date) {
    if (date.group("hour") == null) {
      return null;
    }
    int hour = number(date, "hour");
    String half = date.group("half");
    if (half != null) {
      if (hour < 1 || hour > 12) {
        throw new DateTimeException("no hour of half a day: " + hour);
      }
      hour = hour % 12 + (half.toLowerCase(Locale.ROOT).equals("pm") ? 12 : 0);
    }
    return LocalTime.of(
        hour, number(date, "minute"), date.group("second2") == null ? 0 : number(date, "second2"));
  }

  private static int number(Matcher date, String group) {
    return Integer.parseInt(date.group(group));
  }

  /** In the local time of an offset; as written where the cell or the deployment has none. */
  DeploymentTime in(@Nullable ZoneOffset wanted) {
    if (time == null) {
      return new DeploymentTime(date.atTime(LocalTime.NOON), false);
    }
    LocalDateTime local = date.atTime(time);
    return new DeploymentTime(
        offset == null || wanted == null
            ? local
            : local.atOffset(offset).withOffsetSameInstant(wanted).toLocalDateTime(),
        true);
  }
}
