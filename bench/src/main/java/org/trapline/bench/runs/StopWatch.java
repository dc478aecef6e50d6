package org.trapline.bench.runs;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Takes the steady state of a loop: what came after the first tenth of the photos. */
final class StopWatch {
  private final long start = System.nanoTime();
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicLong warm = new AtomicLong();
  private final int lead;

  /** Starts. */
  StopWatch(int photos) {
    this.lead = Math.max(1, photos / 10);
  }

  /** Told after each photo, by any thread. */
  void photoDone() {
    if (done.incrementAndGet() == lead) {
      warm.set(System.nanoTime());
    }
  }

  Pace stop() {
    long end = System.nanoTime();
    return new Pace((done.get() - lead) * 1e9 / (end - warm.get()), (end - start) / 1e9);
  }
}
