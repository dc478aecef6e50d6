package org.trapline.bench.runs;

import java.util.Locale;

/**
 * How fast a contestant went.
 *
 * @param perSecond photos per second in its steady state
 * @param seconds from its start to its end, loading of models included
 * @param busy processor time in the steady state over what the cores could give, 0 to 1
 * @param peakMegabytes most memory that its program held so far; 0 where the system does not tell
 * @param gpuBusy share of the steady state in which a GPU worked, 0 to 1; NaN where none is used
 */
record Pace(double perSecond, double seconds, double busy, long peakMegabytes, double gpuBusy) {
  private static final String WORD = "pace";

  /** As a line between two programs. */
  String toLine() {
    return String.format(
        Locale.ROOT,
        "%s %.6f %.6f %.6f %d %.6f",
        WORD,
        perSecond,
        seconds,
        busy,
        peakMegabytes,
        gpuBusy);
  }

  /** Whether another program's line is one of these. */
  static boolean isLine(String line) {
    return line.startsWith(WORD + " ");
  }

  /** Reads what {@link #toLine} wrote. */
  static Pace parse(String line) {
    String[] parts = line.split(" ", -1);
    return new Pace(
        Double.parseDouble(parts[1]),
        Double.parseDouble(parts[2]),
        Double.parseDouble(parts[3]),
        Long.parseLong(parts[4]),
        Double.parseDouble(parts[5]));
  }
}
