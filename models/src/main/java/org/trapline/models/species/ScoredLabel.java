package org.trapline.models.species;

/**
 * One answer of a classifier.
 *
 * @param label a line of the model's label list, as it stands there
 * @param score probability after softmax, 0 to 1
 */
public record ScoredLabel(String label, float score) {}
