package org.trapline.analysis.survey;

import java.util.Locale;

/** What a station is for. */
public enum Group {
  /** Where the change was made. */
  IMPACT,
  /** Like the others, but without the change. */
  CONTROL,
  /** Left out of every comparison. */
  EXCLUDE,
  /** Nobody said. */
  NONE;

  /** As in tables and files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
