package org.trapline.models.bands;

import java.util.Arrays;
import java.util.List;

/**
 * Tells a half-transparent band, which shows the world darker or paler, from the world itself: over
 * all photos and cells its brightness is one straight line of the brightness of the world beside
 * it, and a flat one.
 */
final class Veil {
  /**
   * The lines on each side of the edge that are compared; Moultrie's digits begin in the fourth.
   */
  private static final int LINES = 2;

  /** The outermost line next to the edge may be mixed of band and world. */
  private static final int MIXED = 1;

  /** A veil lets through at most three quarters of the contrast; Moultrie's a quarter. */
  private static final double MAX_SLOPE = 0.75;

  /** Distance from the line, in levels, that grain and ringing explain. */
  private static final double MAX_RESIDUAL = 6;

  /** Residuals grow with the contrast that shines through. */
  private static final double MAX_RESIDUAL_SHARE = 0.15;

  /** Digits close to the edge may stand in up to a quarter of the cells. */
  private static final double FITTING_SHARE = 0.75;

  private Veil() {}

  /** The least depth of a band whose lines next to the edge can be compared, pixels. */
  static int minDepth() {
    return EdgeVotes.TOLERANCE + MIXED + LINES;
  }

  /** Whether the lines outside the edge are a veiled continuation of those inside. */
  static boolean covers(List<Margin> margins, EdgeVotes edge) {
    int cells = margins.get(0).cells();
    double[] world = new double[margins.size() * cells];
    double[] band = new double[world.length];
    for (int i = 0; i < world.length; i++) {
      Margin margin = margins.get(i / cells);
      world[i] = mean(margin, edge.innermost(), i % cells);
      band[i] = mean(margin, edge.outermost() - MIXED - LINES, i % cells);
    }
    double worldMean = Arrays.stream(world).average().orElse(0);
    double bandMean = Arrays.stream(band).average().orElse(0);
    double varied = 0;
    double together = 0;
    for (int i = 0; i < world.length; i++) {
      varied += (world[i] - worldMean) * (world[i] - worldMean);
      together += (world[i] - worldMean) * (band[i] - bandMean);
    }
    double slope = varied == 0 ? 1 : together / varied;
    double[] residuals = new double[world.length];
    for (int i = 0; i < world.length; i++) {
      residuals[i] = Math.abs(band[i] - bandMean - slope * (world[i] - worldMean));
    }
    Arrays.sort(residuals);
    double residual = residuals[(int) (FITTING_SHARE * residuals.length)];
    double contrast = Math.sqrt(varied / world.length);
    return Math.abs(slope) <= MAX_SLOPE
        && residual <= Math.max(MAX_RESIDUAL, MAX_RESIDUAL_SHARE * contrast);
  }

  private static double mean(Margin margin, int from, int cell) {
    double sum = 0;
    for (int line = from; line < from + LINES; line++) {
      sum += margin.mean(line, cell);
    }
    return sum / LINES;
  }
}
