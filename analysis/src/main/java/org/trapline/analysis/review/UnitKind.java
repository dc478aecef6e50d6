package org.trapline.analysis.review;

import java.util.Locale;

/** What one line of a review is about. */
public enum UnitKind {
  /** An independent event of one species, drawn at random from its stratum. */
  EVENT,
  /** A burst without a named animal: blank, or an animal that nobody named. Drawn at random. */
  SEQUENCE,
  /** One file that a person corrected on their own account: no part of any sample. */
  MEDIA;

  /** As in files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
