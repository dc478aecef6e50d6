package org.trapline.runners.console;

import java.util.Locale;

/**
 * How far a run is at one moment.
 *
 * @param done files that have a row, those of earlier runs included
 * @param doneBefore files that had a row when this run began
 * @param total files found; 0 as long as they are being listed
 * @param blanks rows of this run that are blank; {@link #UNKNOWN} where nobody tells
 * @param failures rows of this run that failed; likewise
 */
public record Headway(long done, long doneBefore, long total, long blanks, long failures) {
  /** What only the workers know, where they are other processes. */
  public static final long UNKNOWN = -1;

  /**
   * Returns the share of this run's files that are blank and the failures, such as in a live line;
   * empty where they are unknown.
   */
  String remarks() {
    if (blanks == UNKNOWN) {
      return "";
    }
    long judged = done - doneBefore;
    long percent = judged == 0 ? 0 : Math.round(100.0 * blanks / judged);
    return String.format(Locale.ROOT, "%d %% blank, %d failed", percent, failures);
  }

  /** Returns whole per cent done, 0 as long as nothing is known. */
  int percent() {
    return total == 0 ? 0 : (int) (100 * done / total);
  }
}
