package org.trapline.models.detect;

/**
 * A box as a network proposes it, in pixels of the network's input.
 *
 * @param left left edge
 * @param top upper edge
 * @param right right edge
 * @param bottom lower edge
 * @param score confidence, 0 to 1
 * @param label number of its class
 */
public record Candidate(float left, float top, float right, float bottom, float score, int label) {

  /** A box given by its centre and size, as most networks do. */
  static Candidate centred(float x, float y, float width, float height, float score, int label) {
    return new Candidate(
        x - width / 2, y - height / 2, x + width / 2, y + height / 2, score, label);
  }

  /** The same box, this far to the right and down. */
  Candidate moved(float by) {
    return new Candidate(left + by, top + by, right + by, bottom + by, score, label);
  }
}
