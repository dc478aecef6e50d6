package org.trapline.models.species;

import java.util.List;

/**
 * One answer of a classifier, in the 64 bits that result files carry and sums are made in.
 *
 * @param label a line of the model's label list, as it stands there
 * @param score probability, 0 to 1
 */
public record Candidate(String label, double score) {
  /** Refuses a score that is no number. */
  public Candidate {
    if (!Double.isFinite(score)) {
      throw new IllegalArgumentException(
          "the score of \"%s\" must be a number, but was %s".formatted(label, score));
    }
  }

  /** A classifier's answers, unchanged, in 64 bits. */
  public static List<Candidate> of(List<ScoredLabel> labels) {
    return labels.stream().map(label -> new Candidate(label.label(), label.score())).toList();
  }
}
