package org.trapline.analysis.survey;

import java.util.Locale;

/** A time of the survey. */
public enum Period {
  /** Before the change. */
  BEFORE,
  /** After it. */
  AFTER,
  /** The whole survey, where no design names periods. */
  ALL;

  /** As in tables and files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
