package org.trapline.analysis.baci;

/** A term of the model that gives each of the four cells its own rate: group, period, and both. */
public enum Term {
  /** The rate of the controls before, as a logarithm. */
  INTERCEPT,
  /** How the impact group differed before. */
  GROUP,
  /** How the controls changed. */
  PERIOD,
  /** How much more the impact group changed: the contrast. */
  INTERACTION;

  /** With what sign the logarithm of a cell's rate enters: -1, 0 or 1. */
  int sign(Cell cell) {
    boolean impact = cell.impact();
    boolean after = cell.after();
    return switch (this) {
      case INTERCEPT -> impact || after ? 0 : 1;
      case GROUP -> after ? 0 : impact ? 1 : -1;
      case PERIOD -> impact ? 0 : after ? 1 : -1;
      case INTERACTION -> impact == after ? 1 : -1;
    };
  }

  /**
   * One of the four.
   *
   * @param impact the impact group, else the controls
   * @param after the period after, else the one before
   */
  record Cell(boolean impact, boolean after) {}
}
