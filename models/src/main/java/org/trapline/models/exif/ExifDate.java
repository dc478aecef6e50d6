package org.trapline.models.exif;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the dates of EXIF strictly: month 13 is no date, and no time zone takes part. */
final class ExifDate {
  private static final Pattern EXIF =
      Pattern.compile("(\\d{4}):(\\d\\d):(\\d\\d) (\\d\\d):(\\d\\d):(\\d\\d)");

  /** How some cameras and many programs write it, against the standard. */
  private static final Pattern NEARLY_EXIF =
      Pattern.compile(
          "(\\d{4})[-:/.](\\d\\d)[-:/.](\\d\\d)[ T](\\d\\d):(\\d\\d):(\\d\\d)(?:[.+-].*|Z)?");

  private static final Pattern OFFSET = Pattern.compile("([+-])(\\d\\d):(\\d\\d)");
  private static final int MAX_OFFSET_MINUTES = 18 * 60;

  private ExifDate() {}

  /** A date exactly as EXIF prescribes it. */
  static Optional<LocalDateTime> strict(String text) {
    return parse(EXIF.matcher(text));
  }

  /** A date whose separators are wrong but whose meaning is beyond doubt. */
  static Optional<LocalDateTime> tolerant(String text) {
    return parse(NEARLY_EXIF.matcher(text));
  }

  /** Minutes of an offset such as {@code +02:00}. */
  static Optional<Integer> offsetMinutes(String text) {
    Matcher matcher = OFFSET.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int minutes = 60 * number(matcher, 2) + number(matcher, 3);
    if (minutes > MAX_OFFSET_MINUTES || number(matcher, 3) > 59) {
      return Optional.empty();
    }
    return Optional.of(matcher.group(1).equals("-") ? -minutes : minutes);
  }

  private static Optional<LocalDateTime> parse(Matcher matcher) {
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDateTime.of(
              number(matcher, 1),
              number(matcher, 2),
              number(matcher, 3),
              number(matcher, 4),
              number(matcher, 5),
              number(matcher, 6)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
