package org.trapline.runners.laptop.soak;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/**
 * How a long run went.
 *
 * @param media files
 * @param rows written
 * @param photosPerChunk on average
 * @param samples in the order of time, some seconds apart
 * @param seconds of the whole run
 * @param again seconds of the run that finds all done
 */
record SoakReport(
    int media,
    long rows,
    double photosPerChunk,
    List<Sample> samples,
    double seconds,
    double again) {
  /** The last windows must be at least so fast as the first, as a share. */
  static final double KEEPS_PACE = 0.90;

  /** A run that finds all done takes less, seconds. */
  static final double FINDS_ALL_DONE = 20;

  private static final double MINUTE = 60;
  private static final double TEN_MINUTES = 600;
  private static final int ROWS_OF_TABLE = 20;

  SoakReport {
    samples = List.copyOf(samples);
  }

  /** Photos per second between two samples that are a window apart. */
  record Window(double from, double to, double photosPerSecond) {}

  /** Windows of a minute, or of a thirtieth of the judging where that is shorter. */
  List<Window> windows() {
    List<Sample> judging = judging();
    if (judging.size() < 2) {
      return List.of();
    }
    double length = Math.min(MINUTE, (end(judging) - judging.get(0).second()) / 30);
    List<Window> windows = new ArrayList<>();
    Sample from = judging.get(0);
    for (Sample sample : judging) {
      if (sample.second() - from.second() >= length && sample.chunks() > from.chunks()) {
        double photos = (sample.chunks() - from.chunks()) * photosPerChunk;
        windows.add(
            new Window(from.second(), sample.second(), photos / (sample.second() - from.second())));
        from = sample;
      }
    }
    return windows;
  }

  /** From the first committed chunk to the last. */
  private List<Sample> judging() {
    long last = samples.isEmpty() ? 0 : samples.get(samples.size() - 1).chunks();
    List<Sample> judging = new ArrayList<>();
    for (Sample sample : samples) {
      boolean over = !judging.isEmpty() && judging.get(judging.size() - 1).chunks() == last;
      if (sample.chunks() > 0 && !over) {
        judging.add(sample);
      }
    }
    return judging;
  }

  private static double end(List<Sample> judging) {
    return judging.get(judging.size() - 1).second();
  }

  /** Median of the last ten minutes' windows over that of the first; thirds of a shorter run. */
  double pace() {
    List<Window> windows = windows();
    if (windows.isEmpty()) {
      return 0;
    }
    double begin = windows.get(0).from();
    double end = windows.get(windows.size() - 1).to();
    double part = Math.min(TEN_MINUTES, (end - begin) / 3);
    return median(windows.stream().filter(w -> w.from() >= end - part - 1e-9).toList())
        / median(windows.stream().filter(w -> w.to() <= begin + part + 1e-9).toList());
  }

  private static double median(List<Window> windows) {
    List<Double> sorted = windows.stream().map(Window::photosPerSecond).sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  /** Whether all that was promised holds. */
  boolean isGood() {
    return rows == media && pace() >= KEEPS_PACE && again < FINDS_ALL_DONE;
  }

  void print(PrintStream out) {
    out.printf(
        Locale.ROOT, "%n%8s %10s %9s %8s %8s%n", "second", "photos/s", "MB", "threads", "files");
    List<Window> windows = windows();
    int step = Math.max(1, windows.size() / ROWS_OF_TABLE);
    for (int i = 0; i < windows.size(); i += step) {
      Window window = windows.get(i);
      Sample at = samples.stream().filter(s -> s.second() >= window.to()).findFirst().orElseThrow();
      out.printf(
          Locale.ROOT,
          "%8.0f %10.1f %9d %8d %8d%n",
          window.to(),
          window.photosPerSecond(),
          at.residentKb() >> 10,
          at.threads(),
          at.handles());
    }
    out.printf(
        Locale.ROOT,
        "%n%d files, %d rows, %.0f s, %.1f photos/s from start to end%n",
        media,
        rows,
        seconds,
        media / seconds);
    out.printf(Locale.ROOT, "last windows over first: %.3f (at least %.2f)%n", pace(), KEEPS_PACE);
    out.printf("peak resident memory: %d MB%n", most(Sample::peakKb) >> 10);
    out.printf(
        "most threads: %d, most open files: %d%n", most(Sample::threads), most(Sample::handles));
    out.printf(
        Locale.ROOT, "the run that finds all done: %.1f s (under %.0f)%n", again, FINDS_ALL_DONE);
    out.println(isGood() ? "All that is promised holds." : "NOT ALL THAT IS PROMISED HOLDS.");
  }

  private long most(ToLongFunction<Sample> number) {
    return samples.stream().mapToLong(number).max().orElse(0);
  }
}
