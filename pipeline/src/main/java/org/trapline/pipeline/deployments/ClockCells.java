package org.trapline.pipeline.deployments;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what people write about a camera's clock. */
final class ClockCells {
  private static final Pattern OFFSET =
      Pattern.compile("(?<sign>[+-]?)(?<hours>\\d{1,2})(?::?(?<minutes>\\d{2})(?::00)?)?");
  private static final Pattern CLOCK =
      Pattern.compile("(?<sign>[+-]?)(?<hours>\\d+):(?<minutes>\\d{2})(?::(?<seconds>\\d{2}))?");
  private static final Pattern UNITS =
      Pattern.compile(
          "(?<sign>[+-]?)(?:(?<days>\\d+)d)?(?:(?<hours>\\d+)h)?(?:(?<minutes>\\d+)m(?:in)?)?(?:(?<seconds>\\d+)s)?");

  /** The offsets that are in use on earth. */
  private static final int MIN_OFFSET_MINUTES = -12 * 60;

  private static final int MAX_OFFSET_MINUTES = 14 * 60;

  /** No camera's clock starts earlier than this before today. */
  private static final Duration MAX_SHIFT = Duration.ofDays(60L * 366);

  private ClockCells() {}

  /** A fixed offset such as {@code +02:00}, {@code -5}, {@code UTC+05:30}; null if empty. */
  static @Nullable ZoneOffset offset(CsvRow row) {
    String text = row.text(Field.UTC_OFFSET);
    if (text == null) {
      return null;
    }
    String bare = plain(text).replaceFirst("^(utc|gmt|z)", "");
    Matcher offset = OFFSET.matcher(bare.isEmpty() ? "0" : bare);
    if (!offset.matches()) {
      throw row.wrong(
          Field.UTC_OFFSET,
          "is no fixed offset",
          "write how far the camera's clock was set from UTC, such as +02:00; a camera does not"
              + " change to summer time by itself");
    }
    int minutes = 60 * number(offset, "hours") + number(offset, "minutes");
    int signed = offset.group("sign").equals("-") ? -minutes : minutes;
    if (signed < MIN_OFFSET_MINUTES
        || signed > MAX_OFFSET_MINUTES
        || number(offset, "minutes") > 59) {
      throw row.wrong(
          Field.UTC_OFFSET, "is no offset in use", "it must lie between -12:00 and +14:00");
    }
    return ZoneOffset.ofTotalSeconds(60 * signed);
  }

  /** What to add to the camera's times, such as {@code +1h}, {@code -00:13:20}, {@code PT1H}. */
  static Duration shift(CsvRow row) {
    Duration shift = shift(row, Field.CLOCK_SHIFT);
    return shift == null ? Duration.ZERO : shift;
  }

  /**
   * What to add at retrieval, for a clock that ran fast or slow; null if empty.
   *
   * @param start set-up, null if nobody said
   * @param end retrieval, null if nobody said
   */
  static @Nullable Duration shiftAtEnd(
      CsvRow row, @Nullable DeploymentTime start, @Nullable DeploymentTime end) {
    Duration shift = shift(row, Field.CLOCK_SHIFT_END);
    if (shift != null && (start == null || end == null || !start.isBefore(end))) {
      throw row.wrong(
          Field.CLOCK_SHIFT_END,
          "has no start and end to go by",
          "fill in both: the correction goes evenly from clock_shift at the start to this at the"
              + " end");
    }
    return shift;
  }

  private static @Nullable Duration shift(CsvRow row, Field field) {
    String text = row.text(field);
    if (text == null) {
      return null;
    }
    Duration shift = shift(plain(text));
    if (shift == null) {
      throw row.wrong(
          field,
          "is no duration",
          "write what to add to the camera's times, such as +1h, -00:13:20 or P2DT3H");
    }
    if (shift.abs().compareTo(MAX_SHIFT) > 0) {
      throw row.wrong(field, "is more than 60 years", "check the number and its unit");
    }
    return shift;
  }

  private static @Nullable Duration shift(String text) {
    if (text.equals("0")) {
      return Duration.ZERO;
    }
    try {
      if (text.contains("p")) {
        return Duration.parse(text);
      }
      Matcher clock = CLOCK.matcher(text);
      Matcher units = UNITS.matcher(text);
      if (clock.matches()) {
        return number(clock, "minutes") > 59 || number(clock, "seconds") > 59
            ? null
            : signed(clock, Duration.ZERO);
      }
      boolean any = text.chars().anyMatch(Character::isDigit);
      return any && units.matches() ? signed(units, Duration.ofDays(number(units, "days"))) : null;
    } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
      return null;
    }
  }

  private static Duration signed(Matcher match, Duration days) {
    Duration shift =
        days.plusHours(number(match, "hours"))
            .plusMinutes(number(match, "minutes"))
            .plusSeconds(number(match, "seconds"));
    return match.group("sign").equals("-") ? shift.negated() : shift;
  }

  private static int number(Matcher match, String group) {
    String digits = match.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static String plain(String text) {
    return text.replace('\u2212', '-').replaceAll("\\s", "").toLowerCase(Locale.ROOT);
  }
}
