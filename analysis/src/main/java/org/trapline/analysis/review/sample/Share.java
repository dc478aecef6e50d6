package org.trapline.analysis.review.sample;

import org.trapline.analysis.review.Precision;

/**
 * A stratum and how many are drawn from it.
 *
 * @param stratum the stratum
 * @param drawn at most its size
 */
public record Share(SampleStratum stratum, long drawn) {
  /** A usual precision of a model that deserves a review. */
  private static final double LIKELY = 0.8;

  /** With which probability each was drawn. */
  public double probability() {
    return (double) drawn / stratum.size();
  }

  /**
   * Half the width of the exact 95 % interval of the precision if four in five are right; 0 where
   * every one is looked at.
   */
  public double halfWidth() {
    if (drawn == stratum.size()) {
      return 0;
    }
    Precision likely = Precision.of(drawn, Math.round(LIKELY * drawn));
    return (likely.upper() - likely.lower()) / 2;
  }
}
