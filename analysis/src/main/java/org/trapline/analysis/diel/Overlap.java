package org.trapline.analysis.diel;

import java.util.function.DoubleUnaryOperator;

/** How far two curves of the day overlap, 0 to 1 (Ridout and Linkie 2009). */
public final class Overlap {
  private static final int GRID = 127;
  static final double SMOOTHING_1 = 0.8;

  /** Below this many events in the smaller sample the first estimator is the better one. */
  private static final int SMALL_SAMPLE = 50;

  private Overlap() {}

  /** Dhat1 for small samples, else Dhat4. */
  public static double of(DayCurve one, DayCurve other) {
    return isSmall(one, other) ? dhat1(one, other) : dhat4(one, other);
  }

  /** Whether the first estimator is the better one. */
  static boolean isSmall(DayCurve one, DayCurve other) {
    return Math.min(one.angles().size(), other.angles().size()) < SMALL_SAMPLE;
  }

  /** The area under the lower of both curves, over a grid. */
  static double dhat1(DayCurve one, DayCurve other) {
    DayCurve a = one.adjusted(SMOOTHING_1);
    DayCurve b = other.adjusted(SMOOTHING_1);
    double sum = 0;
    for (int i = 0; i < GRID; i++) {
      double angle = 2 * Math.PI * i / GRID;
      sum += Math.min(a.at(angle), b.at(angle));
    }
    return sum * 2 * Math.PI / GRID;
  }

  /** The mean over both samples of how the curves compare at their events. */
  static double dhat4(DayCurve one, DayCurve other) {
    return (share(one, other) + share(other, one)) / 2;
  }

  private static double share(DayCurve own, DayCurve other) {
    // As overlap does it: large samples read the curves off the grid.
    boolean large = own.angles().size() + other.angles().size() > GRID + 1;
    DoubleUnaryOperator mine = large ? onGrid(own) : own::at;
    DoubleUnaryOperator theirs = large ? onGrid(other) : other::at;
    return own.angles().stream()
        .mapToDouble(angle -> Math.min(1, theirs.applyAsDouble(angle) / mine.applyAsDouble(angle)))
        .average()
        .orElse(0);
  }

  /** The curve at the points of the grid, with straight lines between. */
  private static DoubleUnaryOperator onGrid(DayCurve curve) {
    double[] heights = new double[GRID + 1];
    for (int i = 0; i <= GRID; i++) {
      heights[i] = curve.at(2 * Math.PI * i / GRID);
    }
    return angle -> {
      double place = angle / (2 * Math.PI) * GRID;
      int below = Math.min(GRID - 1, (int) place);
      return heights[below] + (place - below) * (heights[below + 1] - heights[below]);
    };
  }
}
