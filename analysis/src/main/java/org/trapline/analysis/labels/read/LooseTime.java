package org.trapline.analysis.labels.read;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Times as other programs write them. A time only helps to find a photo or tells when a label was
 * given: one that can't be read is no time, and no error.
 */
final class LooseTime {
  /** A trailing "UTC", "Z" or "+02:00", and fractions of a second, which no camera has. */
  private static final Pattern FORM =
      Pattern.compile("(?<wall>.*?\\d)(\\.\\d+)?\\s*(?<offset>UTC|Z|[+-]\\d{2}:?\\d{2})?");

  private static final List<DateTimeFormatter> WALLS =
      List.of(
          formatter("uuuu-M-d['T'][' ']H:mm[:ss]"),
          formatter("uuuu:MM:dd HH:mm:ss"),
          formatter("d.M.uuuu H:mm[:ss]"),
          formatter("dd-MMM-uuuu HH:mm[:ss]"));

  private LooseTime() {}

  /** The wall clock that a text shows, whatever its offset; null if it shows none. */
  static @Nullable LocalDateTime local(@Nullable String text) {
    Matcher form = FORM.matcher(text == null ? "" : text.strip());
    if (!form.matches()) {
      return null;
    }
    for (DateTimeFormatter format : WALLS) {
      LocalDateTime time = parse(form.group("wall"), format);
      if (time != null) {
        return time;
      }
    }
    return null;
  }

  /** The instant that a text names; null if it names none or gives no offset from UTC. */
  static @Nullable Instant instant(@Nullable String text) {
    Matcher form = FORM.matcher(text == null ? "" : text.strip());
    LocalDateTime wall = local(text);
    if (wall == null || !form.matches() || form.group("offset") == null) {
      return null;
    }
    String offset = form.group("offset").equals("UTC") ? "Z" : form.group("offset");
    String colon =
        offset.length() == 5 ? offset.substring(0, 3) + ":" + offset.substring(3) : offset;
    try {
      return OffsetDateTime.parse(wall.withNano(0) + (wall.getSecond() == 0 ? ":00" : "") + colon)
          .toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable LocalDateTime parse(String text, DateTimeFormatter format) {
    try {
      return LocalDateTime.parse(text, format);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static DateTimeFormatter formatter(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
