package org.trapline.runners.console;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.trapline.training.learn.CurveRow;
import org.trapline.training.teach.TeachListener;

/**
 * Progress of a training: a line for each tenth of the photos or half minute, and for each tenth
 * round or half minute. Photos are reported by several threads.
 */
public final class TrainLines implements TeachListener {
  private static final long HALF_MINUTE = Duration.ofSeconds(30).toNanos();
  private static final int EVERY_ROUNDS = 10;

  private final Consumer<String> out;
  private final LongSupplier nanos;
  private long begun;
  private long lastLine;
  private int lastTenth;
  private int lastPhotos;
  private long learningBegun = -1;
  private int roundsBefore;

  /**
   * Prints to {@code out}.
   *
   * @param nanos a clock, nanoseconds
   */
  public TrainLines(Consumer<String> out, LongSupplier nanos) {
    this.out = out;
    this.nanos = nanos;
    this.begun = nanos.getAsLong();
    this.lastLine = begun;
  }

  /** Prints to a terminal, each line at once. */
  public static TrainLines to(PrintWriter out) {
    return new TrainLines(
        line -> {
          out.println(line);
          out.flush();
        },
        System::nanoTime);
  }

  @Override
  public synchronized void says(String sentence) {
    out.accept(sentence);
  }

  @Override
  public synchronized void described(int photos, int of) {
    long now = nanos.getAsLong();
    if (photos <= lastPhotos) {
      // Another lot of photos has begun.
      begun = lastLine;
      lastTenth = 0;
    }
    lastPhotos = photos;
    int tenth = (int) (10L * photos / of);
    if (tenth == lastTenth && now - lastLine < HALF_MINUTE) {
      return;
    }
    lastTenth = tenth;
    lastLine = now;
    double perPhoto = (double) (now - begun) / photos;
    out.accept(
        String.format(
            Locale.ROOT,
            "%d of %d photos described, %.1f/s, %s left",
            photos,
            of,
            1e9 / perPhoto,
            clock((long) (perPhoto * (of - photos)))));
  }

  @Override
  public synchronized void learnt(CurveRow row, int most) {
    long now = nanos.getAsLong();
    if (learningBegun < 0) {
      learningBegun = now;
      roundsBefore = row.round();
    }
    boolean due = row.round() % EVERY_ROUNDS == 0 || row.round() == 1;
    if (!due && now - lastLine < HALF_MINUTE) {
      return;
    }
    lastLine = now;
    int done = row.round() - roundsBefore;
    String left = done == 0 ? "?" : clock((now - learningBegun) / done * (most - row.round()));
    out.accept(
        String.format(
            Locale.ROOT,
            "round %d: loss %.3f learning, %.3f on photos that decide, %.0f %% of them right, at"
                + " most %s left",
            row.round(),
            row.trainLoss(),
            row.validationLoss(),
            100 * row.validationAccuracy(),
            left));
  }

  private static String clock(long nanos) {
    Duration time = Duration.ofNanos(nanos);
    return String.format(
        Locale.ROOT, "%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart());
  }
}
