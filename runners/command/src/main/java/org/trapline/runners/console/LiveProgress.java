package org.trapline.runners.console;

import java.io.PrintWriter;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Shows how far a run is: one line that is written over on a terminal, plain lines anywhere else.
 * ASCII alone, because a Windows console may not know more.
 */
public final class LiveProgress implements AutoCloseable {
  private static final long LOOK_EVERY_MS = 500;

  private final Supplier<Headway> headway;
  private final PrintWriter out;
  private final Screen screen;
  private final PlainLines plain = new PlainLines();
  private final long startNanos = System.nanoTime();
  private final ScheduledExecutorService clock;
  private @Nullable ProgressBar bar;

  private @Nullable Future<?> looking;

  private LiveProgress(Supplier<Headway> headway, PrintWriter out, Screen screen) {
    this.headway = headway;
    this.out = out;
    this.screen = screen;
    this.clock =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "progress");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Starts to look twice a second and to show what it sees, until closed. */
  public static LiveProgress show(Supplier<Headway> headway, PrintWriter out, Screen screen) {
    LiveProgress progress = new LiveProgress(headway, out, screen);
    progress.looking =
        progress.clock.scheduleWithFixedDelay(
            progress::look, LOOK_EVERY_MS, LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
    return progress;
  }

  private synchronized void look() {
    Headway now = headway.get();
    if (screen.isTerminal()) {
      draw(now);
      return;
    }
    String line = plain.due(now, Duration.ofNanos(System.nanoTime() - startNanos));
    if (line != null) {
      out.println(line);
      out.flush();
    }
  }

  private void draw(Headway now) {
    if (now.total() == 0) {
      return;
    }
    if (bar == null) {
      bar = bar(now);
    }
    bar.maxHint(now.total());
    bar.stepTo(now.done());
    bar.setExtraMessage(" " + now.remarks());
    bar.refresh();
  }

  private ProgressBar bar(Headway now) {
    return new ProgressBarBuilder()
        .setTaskName("Judging")
        .setInitialMax(now.total())
        .startsFrom(now.doneBefore(), Duration.ZERO)
        .setStyle(ProgressBarStyle.ASCII)
        .showSpeed(new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.ROOT)))
        .setUpdateIntervalMillis((int) LOOK_EVERY_MS)
        .setConsumer(new DelegatingProgressBarConsumer(this::overwrite, screen.columns() - 1))
        .build();
  }

  private void overwrite(String line) {
    out.print("\r" + line);
    out.flush();
  }

  @Override
  public void close() {
    if (looking != null) {
      looking.cancel(false);
    }
    clock.shutdown();
    look();
    synchronized (this) {
      if (bar != null) {
        bar.close();
        out.println();
        out.flush();
      }
    }
  }
}
