package org.trapline.transforms.judge;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Which workers of this process have a chunk in hand. When one of them fails, an engine gives the
 * failure back at once, while the others are in the middle of a model's native code: to leave the
 * process then would crash it. Whoever leaves waits until they have put their chunks down.
 */
public final class WorkersAtWork {
  /** More than any machine has workers; who holds all of them knows that nobody works. */
  private static final int ALL = 1 << 16;

  /** Several times what a chunk takes. */
  private static final long MAX_WAIT_MINUTES = 5;

  /** Fair, so that whoever waits for all is not overtaken. */
  private static final Semaphore PLACES = new Semaphore(ALL, true);

  private WorkersAtWork() {}

  static void begin() {
    PLACES.acquireUninterruptibly();
  }

  static void end() {
    PLACES.release();
  }

  /**
   * Asks all workers of this process to take nothing more, and waits for what they have; not for
   * ever, since one may hang on a disk that is dead.
   */
  public static void stopAndWait() {
    StopRequest.request();
    try {
      if (PLACES.tryAcquire(ALL, MAX_WAIT_MINUTES, TimeUnit.MINUTES)) {
        PLACES.release(ALL);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
