package org.trapline.models.species;

/**
 * A classifier's answer after the local species list has been asked. The classifier's own labels
 * and scores are not touched; they stay beside this.
 *
 * @param label the answer's label
 * @param score its score; of an answer that was rolled up, the sum of the scores that it stands for
 * @param outcome what the list did
 * @param reason a sentence for the person who reads the row; empty where the list did nothing
 */
public record NarrowedAnswer(String label, double score, Outcome outcome, String reason) {
  /** What a local species list does to an answer. */
  public enum Outcome {
    /** The best label is on the list, or it is no wild animal: it stays. */
    KEPT,
    /** The best label is not on the list; the answer is a wider taxon that is. */
    ROLLED_UP,
    /** The best label is not on the list, and no wider taxon is: it stays, but marked. */
    NOT_ON_LIST
  }
}
