package org.trapline.analysis.review.sample;

/**
 * Answers that a sample is drawn from.
 *
 * @param name subject, cell and class, joined by a bar
 * @param part what they are
 * @param complete whether every one should be looked at
 * @param size how many there are, at least 1
 */
public record SampleStratum(String name, Part part, boolean complete, long size) {
  /** Two are the least from which a variance can be told. */
  private static final long LEAST = 2;

  /** Below this an interval of the precision says next to nothing. */
  private static final long USEFUL = 10;

  /** The fewest from which something can be said about this stratum alone. */
  long useful() {
    return complete ? size : Math.min(size, USEFUL);
  }

  /** The fewest to draw. */
  long least() {
    return complete ? size : Math.min(size, LEAST);
  }
}
