package org.trapline.analysis.labels.read;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person says about a source, for those that don't tell it themselves.
 *
 * @param columns the file's column for each of the words of {@link LabelColumns}; empty for the
 *     usual names
 * @param task the only task of a Zooniverse workflow whose answers are labels; null for all
 * @param pattern what a photo's name means, such as {@code {label}_*.jpg}; null if the folder that
 *     it lies in is the label
 */
public record ReadSettings(
    Map<String, String> columns, @Nullable String task, @Nullable String pattern) {
  /** Copies the columns. */
  public ReadSettings {
    columns = Map.copyOf(columns);
  }

  /** Nothing is said. */
  public static ReadSettings usual() {
    return new ReadSettings(Map.of(), null, null);
  }
}
