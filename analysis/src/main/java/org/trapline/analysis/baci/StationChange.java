package org.trapline.analysis.baci;

/**
 * Events and effort of one species at one station in both periods.
 *
 * @param station the station
 * @param before events before, at least 0
 * @param beforeDays trap-days before, above 0
 * @param after events after, at least 0
 * @param afterDays trap-days after, above 0
 */
public record StationChange(
    String station, long before, double beforeDays, long after, double afterDays) {
  private static final double HALF = 0.5;

  /** Refuses a period without effort: nothing is known about it. */
  public StationChange {
    if (before < 0 || after < 0 || !(beforeDays > 0) || !(afterDays > 0)) {
      throw new IllegalArgumentException(
          "a change at %s needs counts of at least 0 and days above 0".formatted(station));
    }
  }

  /**
   * The logarithm of the rate's change. What is added to the counts, so that zeros have a
   * logarithm, is one event shared in proportion to effort: two zeros then give exactly 0. Adding a
   * half to each would call unequal effort a change.
   */
  public double logRatio() {
    double all = beforeDays + afterDays;
    return Math.log((after + afterDays / all) / afterDays)
        - Math.log((before + beforeDays / all) / beforeDays);
  }

  /** The usual correction, half an event added to each count, for comparison only. */
  public double logRatioAddingHalf() {
    return Math.log((after + HALF) / afterDays) - Math.log((before + HALF) / beforeDays);
  }
}
