package org.trapline.runners.laptop.torture;

/**
 * When a run is to be killed.
 *
 * @param phase not before the run is seen in this phase
 * @param commits and, where chunks are judged, not before it has committed so many
 * @param delayNanos and then so much later
 */
record Aim(Phase phase, long commits, long delayNanos) {
  /** Not at all. */
  static final Aim NEVER = new Aim(Phase.FINISHED, Long.MAX_VALUE, 0);

  /** Whether the waiting begins now. */
  boolean reached(Phase seen, long committed) {
    return switch (phase) {
      case STARTING -> true;
      case JUDGING, COMMITTING -> seen.compareTo(Phase.JUDGING) >= 0 && committed >= commits;
      case FINISHED -> false;
      default -> seen.compareTo(phase) >= 0;
    };
  }
}
