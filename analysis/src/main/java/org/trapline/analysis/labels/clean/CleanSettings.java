package org.trapline.analysis.labels.clean;

import org.trapline.analysis.AnalysisInputException;

/**
 * What makes many votes one answer.
 *
 * @param minVotes people who must have given a label, at least 1
 * @param minPhotos photos that a label must have, at least 1
 * @param singleSpecies whether photos with several labels are set apart
 */
public record CleanSettings(int minVotes, int minPhotos, boolean singleSpecies) {
  /** Nothing is asked but that the people agree. */
  public static final CleanSettings LEAST = new CleanSettings(1, 1, false);

  /** Refuses what no photo can fulfil. */
  public CleanSettings {
    if (minVotes < 1 || minPhotos < 1) {
      throw new AnalysisInputException(
          "A label needs at least 1 vote and 1 photo, but was to need %d and %d."
              .formatted(minVotes, minPhotos));
    }
  }
}
