package org.trapline.models.bands;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the edges of one photo's margin that run from end to end on one exact line of pixels, as
 * only drawn bands do: lenses bend, cameras tilt, and nothing in the field is that straight.
 */
final class StraightEdges {
  /** A step of 4 of 255 levels between two means of two lines; grain and ringing stay below. */
  private static final int MIN_STEP = 4;

  /** A logo may hang over up to a quarter of the edge. */
  private static final double MIN_SHARE = 0.75;

  /**
   * A line that is half band and half world makes two neighbouring steps of equal height, and the
   * inner one counts; a clean edge has neighbours of half its height, which must not count.
   */
  private static final double NEARLY_AS_HIGH = 0.6;

  private final Margin margin;
  private final int[][] steps;

  private StraightEdges(Margin margin) {
    this.margin = margin;
    this.steps = steps(margin);
  }

  /**
   * The edges of a photo, outermost first: each is the first line inside, at full size.
   *
   * @param margin one border of a photo
   */
  static List<Integer> in(Margin margin) {
    return new StraightEdges(margin).find();
  }

  /** Twice the difference between two lines from here inwards and the two lines outside. */
  private static int[][] steps(Margin margin) {
    int[][] steps = new int[margin.lines()][margin.cells()];
    for (int line = 2; line < margin.lines() - 1; line++) {
      for (int cell = 0; cell < margin.cells(); cell++) {
        steps[line][cell] =
            Math.abs(
                margin.mean(line, cell)
                    + margin.mean(line + 1, cell)
                    - margin.mean(line - 1, cell)
                    - margin.mean(line - 2, cell));
      }
    }
    return steps;
  }

  private List<Integer> find() {
    List<Integer> edges = new ArrayList<>();
    int line = 2;
    while (line < margin.lines() - 1) {
      int end = line;
      while (end < margin.lines() - 1 && straightAt(end)) {
        end++;
      }
      if (end > line) {
        edges.add(exactLine(line, end));
      }
      line = end + 1;
    }
    return edges;
  }

  private boolean straightAt(int line) {
    int hits = 0;
    for (int cell = 0; cell < margin.cells(); cell++) {
      if (stepsAt(line - 1, cell) || stepsAt(line, cell) || stepsAt(line + 1, cell)) {
        hits++;
      }
    }
    return hits >= MIN_SHARE * margin.cells();
  }

  /** Whether the cell's step is high enough and the highest of the lines around. */
  private boolean stepsAt(int line, int cell) {
    int step = step(line, cell);
    return step >= 2 * MIN_STEP
        && step > step(line - 3, cell)
        && step > step(line - 2, cell)
        && step > step(line + 2, cell)
        && step > step(line + 3, cell);
  }

  private int step(int line, int cell) {
    return line < 0 || line >= steps.length ? 0 : steps[line][cell];
  }

  private int exactLine(int from, int to) {
    long highest = 0;
    for (int line = from; line < to; line++) {
      highest = Math.max(highest, height(line));
    }
    int exact = to - 1;
    while (height(exact) < NEARLY_AS_HIGH * highest) {
      exact--;
    }
    return exact;
  }

  private long height(int line) {
    long sum = 0;
    for (int step : steps[line]) {
      sum += step;
    }
    return sum;
  }
}
