package org.trapline.analysis.export.r;

import org.trapline.analysis.AnalysisInputException;

/**
 * How a station's time is cut for detection histories.
 *
 * @param days of an occasion, 1 and more; the last one may be short
 * @param firstDay where the first begins
 */
public record Occasions(int days, FirstDay firstDay) {
  /** Weeks from each station's own first day. */
  public static final Occasions USUAL = new Occasions(7, FirstDay.STATION);

  /** Refuses no time at all. */
  public Occasions {
    if (days < 1) {
      throw new AnalysisInputException(
          "An occasion of %d days is none; give 1 or more.".formatted(days));
    }
  }

  /** Where the first occasion begins, always at midnight. */
  public enum FirstDay {
    /** On the station's own first day. */
    STATION,
    /** For all on the first day of the period on which any camera stood. */
    SURVEY
  }
}
