package org.trapline.analysis.calibrate;

import org.jspecify.annotations.Nullable;
import org.trapline.analysis.review.Precision;

/**
 * What a threshold of the blank filter keeps and saves.
 *
 * @param threshold the threshold; above 1 if no threshold keeps that many
 * @param lower lower end of its 95 % interval
 * @param upper upper end
 * @param full labelled photos with something on them
 * @param fullKept of these, pass the filter at the threshold
 * @param empty labelled photos with nothing on them
 * @param emptyRejected of these, rejected at the threshold
 * @param deployments that the labelled photos with something on them come from
 * @param bursts likewise
 * @param unseen of photos of each deployment, kept at the threshold that the other deployments
 *     choose; null where there is only one
 * @param judged photos of the result that the filter has seen
 * @param saved of these, go no further at the threshold
 * @param savedAtLower likewise at the lower end of the interval
 * @param savedAtUpper likewise at the upper end
 * @param unsure labels that were left out because they name nothing
 * @param withoutScore labelled photos that the filter never saw
 * @param unknown labels of photos that the result does not hold
 * @param firstUnknown one of these; null if there is none
 */
public record Calibration(
    double threshold,
    double lower,
    double upper,
    long full,
    long fullKept,
    long empty,
    long emptyRejected,
    int deployments,
    int bursts,
    @Nullable Precision unseen,
    long judged,
    long saved,
    long savedAtLower,
    long savedAtUpper,
    long unsure,
    long withoutScore,
    long unknown,
    @Nullable String firstUnknown) {
  /** Whether there is a threshold that keeps what was asked. */
  public boolean possible() {
    return threshold <= 1;
  }

  /**
   * How many independent photos it takes to show a recall with 95 % confidence, if all of them are
   * kept: 0.05 = recall^n.
   */
  public static long neededFor(double recall) {
    return recall >= 1 ? Long.MAX_VALUE : (long) Math.ceil(Math.log(0.05) / Math.log(recall));
  }
}
