package org.trapline.analysis.effort;

import java.util.Locale;

/** Who says when a camera worked. */
public enum EffortSource {
  /** Start and end as a person wrote them. */
  FIELD_SHEET,
  /** At least one of both is the first or the last file: less time than really worked. */
  FILES,
  /** Nobody: no effort is known. */
  NONE;

  /** As in tables. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
