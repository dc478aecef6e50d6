package org.trapline.runners.console;

import java.io.PrintWriter;
import java.util.concurrent.atomic.AtomicInteger;
import org.jline.utils.Signals;

/**
 * Ctrl-C, said once and said twice. The first asks the run to finish the chunks in hand; the second
 * leaves at once, which loses those chunks and nothing else.
 */
public final class StopSignals implements AutoCloseable {
  private final Runnable stop;
  private final Runnable leave;
  private final PrintWriter out;
  private final AtomicInteger heard = new AtomicInteger();
  private final Object[] before;

  private static final String[] NAMES = {"INT", "TERM"};

  private StopSignals(Runnable stop, Runnable leave, PrintWriter out) {
    this.stop = stop;
    this.leave = leave;
    this.out = out;
    this.before = new Object[NAMES.length];
    for (int i = 0; i < NAMES.length; i++) {
      before[i] = Signals.register(NAMES[i], this::hear);
    }
  }

  /**
   * Listens until closed.
   *
   * @param stop finishes what is in hand; must return at once
   * @param leave ends the process; must not wait for anything
   * @param out where the first signal is answered
   */
  public static StopSignals listen(Runnable stop, Runnable leave, PrintWriter out) {
    return new StopSignals(stop, leave, out);
  }

  void hear() {
    if (heard.incrementAndGet() > 1) {
      leave.run();
      return;
    }
    out.println();
    out.println(
        "Stopping: the photos in hand are finished first. Ctrl-C again leaves at once; nothing"
            + " that is written is lost.");
    out.flush();
    stop.run();
  }

  /** Whether somebody asked to stop. */
  public boolean wasHeard() {
    return heard.get() > 0;
  }

  @Override
  public void close() {
    for (int i = 0; i < NAMES.length; i++) {
      Signals.unregister(NAMES[i], before[i]);
    }
  }
}
