package org.trapline.models.bands;

import java.util.Arrays;
import java.util.List;

/**
 * How much each line of a margin changes over a camera's photos: the range of every cell's
 * brightness over the photos, then a quantile of these ranges over the line's cells.
 *
 * @param quiet the range, 0 to 255, that 30 % of the line's cells stay within: small in a band,
 *     also in lines full of changing digits
 * @param middling the range that half of the line's cells stay within
 */
record Variation(List<Integer> quiet, List<Integer> middling) {
  /**
   * Changing digits, moons and logos cover less than 70 % of any band's line seen so far; the
   * background between them is at least this share.
   */
  private static final double BACKGROUND_SHARE = 0.3;

  /** Measures photos of one camera, all of one size. */
  static Variation over(List<Margin> margins) {
    int lines = margins.get(0).lines();
    Integer[] quiet = new Integer[lines];
    Integer[] middling = new Integer[lines];
    for (int line = 0; line < lines; line++) {
      int[] ranges = ranges(margins, line);
      Arrays.sort(ranges);
      quiet[line] = ranges[(int) (BACKGROUND_SHARE * ranges.length)];
      middling[line] = ranges[ranges.length / 2];
    }
    return new Variation(List.of(quiet), List.of(middling));
  }

  private static int[] ranges(List<Margin> margins, int line) {
    int[] ranges = new int[margins.get(0).cells()];
    for (int cell = 0; cell < ranges.length; cell++) {
      int least = 255;
      int most = 0;
      for (Margin margin : margins) {
        int mean = margin.mean(line, cell);
        least = Math.min(least, mean);
        most = Math.max(most, mean);
      }
      ranges[cell] = most - least;
    }
    return ranges;
  }

  /** The median over lines of {@link #quiet}. */
  int quietAround(int from, int to) {
    int[] lines =
        quiet.subList(from, Math.min(to, quiet.size())).stream()
            .mapToInt(Integer::intValue)
            .sorted()
            .toArray();
    return lines[lines.length / 2];
  }
}
