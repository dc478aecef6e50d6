package org.trapline.models.exif;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a date with a time in a file's name, as cameras and renaming programs write them: {@code
 * 20251112_100312}, {@code StationA__2009-04-21__00-40-00(1)}, {@code 11-08-2022_02:42:54_AM}. A
 * date alone is not enough: it would put every photo of a day into one moment.
 */
final class FileNameTime {
  private static final String TIME = "(?<h>\\d\\d)[-_:.h]?(?<m>\\d\\d)[-_:.m]?(?<s>\\d\\d)";
  private static final String HALF = "(?:[ _-]?(?<half>[AaPp])[Mm](?![A-Za-z]))?";
  private static final String MILLIS = "(?:\\d{3})?";
  private static final String GAP = "[ _T-]{0,3}";

  private static final List<Pattern> PATTERNS =
      List.of(
          Pattern.compile(
              "(?<!\\d)(?<y>(?:19|20)\\d\\d)(?<sep>[-_:.]?)(?<mo>\\d\\d)\\k<sep>(?<d>\\d\\d)"
                  + GAP
                  + TIME
                  + HALF
                  + MILLIS
                  + "(?!\\d)"),
          // With a half of the day the date is American, month first; without, it is ambiguous.
          Pattern.compile(
              "(?<!\\d)(?<mo>\\d\\d)(?<sep>[-_:.])(?<d>\\d\\d)\\k<sep>(?<y>(?:19|20)\\d\\d)"
                  + GAP
                  + TIME
                  + "[ _-]?(?<half>[AaPp])[Mm](?![A-Za-z])"));

  private FileNameTime() {}

  /** The first moment that the name tells; empty if there is none or it is no date. */
  static Optional<LocalDateTime> of(String fileName) {
    for (Pattern pattern : PATTERNS) {
      Matcher matcher = pattern.matcher(fileName);
      while (matcher.find()) {
        Optional<LocalDateTime> time = time(matcher);
        if (time.isPresent()) {
          return time;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDateTime> time(Matcher matcher) {
    int hour = number(matcher, "h");
    String half = matcher.group("half");
    if (half != null) {
      if (hour < 1 || hour > 12) {
        return Optional.empty();
      }
      hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }
    try {
      return Optional.of(
          LocalDateTime.of(
              number(matcher, "y"),
              number(matcher, "mo"),
              number(matcher, "d"),
              hour,
              number(matcher, "m"),
              number(matcher, "s")));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher matcher, String group) {
    return Integer.parseInt(matcher.group(group));
  }
}
