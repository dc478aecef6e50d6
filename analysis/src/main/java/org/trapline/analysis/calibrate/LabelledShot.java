package org.trapline.analysis.calibrate;

/**
 * A photo of which a person said whether anything is on it.
 *
 * @param deployment where it was taken
 * @param burst its sequence; a photo without one is its own
 * @param blankScore what the filter said, 0 to 1
 * @param empty whether the person saw nothing
 * @param weight photos that it stands for: one over its probability of having been drawn, at least
 *     1
 */
record LabelledShot(
    String deployment, String burst, double blankScore, boolean empty, double weight) {
  LabelledShot {
    if (!(weight >= 1)) {
      throw new IllegalArgumentException("a photo stands for itself at least, not " + weight);
    }
  }
}
