package org.trapline.models.folder;

/**
 * How many scenes go through a network at a time. Every call has the same number, the last one is
 * filled up with black, so that scores do not depend on how the work was shared.
 *
 * @param fixed true where the network takes exactly this many, false where it would take any number
 * @param size scenes per call, 1 to 256
 */
public record BatchRule(boolean fixed, int size) {
  /** Scenes per call where the card leaves it free: measured fastest on CPUs. */
  public static final int DEFAULT_SIZE = 4;

  /** One scene at a time. */
  public static final BatchRule ONE_BY_ONE = new BatchRule(true, 1);

  /** Any number; four at a time. */
  public static final BatchRule FREE = new BatchRule(false, DEFAULT_SIZE);

  /** Refuses an impossible size. */
  public BatchRule {
    if (size < 1 || size > 256) {
      throw new IllegalArgumentException("a batch has 1 to 256 scenes, but was " + size);
    }
  }
}
