package org.trapline.analysis.baci;

import java.util.Locale;

/** What kind of comparison the data allow. */
public enum Verdict {
  /** Change at impact stations against change at controls. */
  BACI,
  /** Change at the stations, without controls. */
  BEFORE_AFTER,
  /** One station: an exact ratio of two rates, no replicates. */
  ONE_STATION,
  /** One station in each group: the exact ratios of each, and no comparison. */
  ONE_EACH,
  /** Too few data for a comparison. */
  TOO_FEW;

  /** As in tables. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
