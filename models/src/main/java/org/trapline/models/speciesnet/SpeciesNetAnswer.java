package org.trapline.models.speciesnet;

/**
 * What the ensemble says about one picture.
 *
 * @param label a label line
 * @param score of the detector, of the classifier, or the sum of several of its scores, 0 to 1
 * @param source which of them decided, in SpeciesNet's own words ({@code prediction_source})
 */
public record SpeciesNetAnswer(String label, double score, String source) {
  static final String DETECTOR = "detector";
  static final String CLASSIFIER = "classifier";
}
