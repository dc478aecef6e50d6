package org.trapline.analysis.review.sample;

import org.jspecify.annotations.Nullable;
import org.trapline.analysis.AnalysisInputException;

/**
 * How much is drawn and how.
 *
 * @param budget most units to draw, at least 1; null for 40 of each stratum
 * @param seed of the draw
 * @param cellsAre what the survey is cut into
 */
public record SampleSettings(@Nullable Long budget, long seed, CellsAre cellsAre) {
  /** What a cell is. */
  public enum CellsAre {
    /** Groups and periods, as the user described them. */
    GROUPS_AND_PERIODS,
    /** Deployments, because nobody described any groups or periods. */
    DEPLOYMENTS
  }

  /** Refuses a budget that buys nothing. */
  public SampleSettings {
    if (budget != null && budget < 1) {
      throw new AnalysisInputException(
          "The budget is %d; give the number of pictures that you will look at.".formatted(budget));
    }
  }
}
