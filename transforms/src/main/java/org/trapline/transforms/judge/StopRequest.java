package org.trapline.transforms.judge;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Whether this process has been asked to stop. Workers finish the chunk in hand and leave the rest
 * to the next run of the same command.
 */
public final class StopRequest {
  private static final AtomicBoolean REQUESTED = new AtomicBoolean();

  private StopRequest() {}

  /** Asks every worker of this process to take no further chunk. */
  public static void request() {
    REQUESTED.set(true);
  }

  /** Whether somebody asked. */
  public static boolean requested() {
    return REQUESTED.get();
  }

  /** Forgets the request; at the start of a run. */
  public static void clear() {
    REQUESTED.set(false);
  }
}
