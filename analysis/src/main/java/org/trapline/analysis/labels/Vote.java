package org.trapline.analysis.labels;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.trapline.schemas.LabelSource;

/**
 * What one person said of one photo, as the source has it.
 *
 * @param photo which photo
 * @param said what, and who and when
 * @param source the kind of source
 */
public record Vote(PhotoName photo, Said said, LabelSource source) {
  /**
   * The answer.
   *
   * @param label as the source writes it; not blank
   * @param count how many, at least 1; null if not said
   * @param by who said it; null if the source does not say
   * @param at when; null if the source does not say
   */
  public record Said(
      String label, @Nullable Integer count, @Nullable String by, @Nullable Instant at) {
    /** A label of which nothing else is known. */
    public static Said of(String label) {
      return new Said(label, null, null, null);
    }
  }
}
