package org.trapline.analysis.review.sample;

import java.util.List;

/**
 * What was drawn.
 *
 * @param units in an order by chance, so that whoever stops half way has still looked at a random
 *     part
 * @param shares every stratum with what was drawn of it
 * @param detail how finely named animals were told apart
 */
public record Sample(List<ReviewUnit> units, List<Share> shares, Detail detail) {
  /** Copies the lists. */
  public Sample {
    units = List.copyOf(units);
    shares = List.copyOf(shares);
  }
}
