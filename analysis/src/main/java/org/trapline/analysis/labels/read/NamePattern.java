package org.trapline.analysis.labels.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.AnalysisInputException;
import org.trapline.analysis.labels.Vote;

/**
 * What the parts of a file's name mean: {@code {label}}, {@code {count}} and {@code {by}}; {@code
 * *} is anything within a level. With a {@code /} it is about the path below the folder, else about
 * the name.
 */
final class NamePattern {
  private final Pattern pattern;
  private final boolean wholePath;

  private NamePattern(Pattern pattern, boolean wholePath) {
    this.pattern = pattern;
    this.wholePath = wholePath;
  }

  static NamePattern of(String text) {
    if (text.split("\\{label}", -1).length != 2
        || text.split("\\{count}", -1).length > 2
        || text.split("\\{by}", -1).length > 2) {
      throw new AnalysisInputException(
          "--pattern is \"%s\"; it must hold {label} once, such as {label}_{count}_*.jpg, and {count} and {by} at most once."
              .formatted(text));
    }
    String regex =
        Pattern.quote(text)
            .replace("{label}", "\\E(?<label>[^/]+?)\\Q")
            .replace("{count}", "\\E(?<count>\\d{1,6})\\Q")
            .replace("{by}", "\\E(?<by>[^/]+?)\\Q")
            .replace("*", "\\E[^/]*?\\Q");
    return new NamePattern(
        Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
        text.contains("/"));
  }

  /** What a name says; null if it does not fit. */
  Vote.@Nullable Said said(String path) {
    Matcher matcher = pattern.matcher(wholePath ? path : path.substring(path.lastIndexOf('/') + 1));
    if (!matcher.matches() || matcher.group("label").isBlank()) {
      return null;
    }
    int count = has("count") ? Integer.parseInt(matcher.group("count")) : 0;
    return new Vote.Said(
        matcher.group("label").strip(),
        count == 0 ? null : Integer.valueOf(count),
        has("by") ? matcher.group("by") : null,
        null);
  }

  private boolean has(String group) {
    return pattern.pattern().contains("(?<" + group + ">");
  }
}
