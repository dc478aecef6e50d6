package org.trapline.training.calibrate;

import java.util.List;

/** Finds thresholds that keep a stated share of what should be kept. */
public final class Cutoff {
  private static final double HIGHEST = 0.999;

  private Cutoff() {}

  /**
   * The score below which a blank filter must keep a photo, so that at least this share of the
   * occupied photos is kept: the threshold lies above all but the allowed few of their scores.
   *
   * @param blankness probability of blank of each occupied photo
   * @param recall share to keep, above 0, at most 1
   */
  public static double blank(List<Double> blankness, double recall) {
    if (blankness.isEmpty()) {
      return HIGHEST;
    }
    List<Double> sorted = blankness.stream().sorted().toList();
    int lost = (int) StrictMath.floor(sorted.size() * (1 - recall) + 1e-9);
    double firstKept = sorted.get(sorted.size() - 1 - Math.min(lost, sorted.size() - 1));
    // Three decimals, upwards: the card is read by people, and a tie must fall on the safe side.
    return Math.max(0.5, Math.min(HIGHEST, StrictMath.ceil(firstKept * 1000 + 1e-6) / 1000));
  }

  /**
   * The score from which an answer counts, so that at least this share of the right answers counts.
   *
   * @param right score of each right answer
   * @param recall share to keep, above 0, at most 1
   */
  public static double answer(List<Double> right, double recall) {
    if (right.isEmpty()) {
      return 0;
    }
    List<Double> sorted = right.stream().sorted().toList();
    int lost = (int) StrictMath.floor(sorted.size() * (1 - recall) + 1e-9);
    double lowestKept = sorted.get(Math.min(lost, sorted.size() - 1));
    return StrictMath.floor(lowestKept * 1000) / 1000;
  }
}
