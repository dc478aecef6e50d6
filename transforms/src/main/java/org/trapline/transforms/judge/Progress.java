package org.trapline.transforms.judge;

import java.util.concurrent.atomic.LongAdder;

/**
 * How far the judging in this process has come; for people, not for books. Beam's metrics are not
 * live on every engine, so the workers of one process also count here.
 */
public final class Progress {
  private static final LongAdder FILES = new LongAdder();
  private static final LongAdder BLANKS = new LongAdder();
  private static final LongAdder FAILURES = new LongAdder();
  private static final LongAdder CHUNKS = new LongAdder();

  private Progress() {}

  /**
   * What has been counted so far.
   *
   * @param files judged, whatever became of them
   * @param blanks rejected by the filter or without a box
   * @param failures without a judgement
   * @param chunks committed
   */
  public record Snapshot(long files, long blanks, long failures, long chunks) {}

  static void add(long files, long blanks, long failures) {
    FILES.add(files);
    BLANKS.add(blanks);
    FAILURES.add(failures);
  }

  static void addChunk() {
    CHUNKS.increment();
  }

  /** The counts at this moment. */
  public static Snapshot now() {
    return new Snapshot(FILES.sum(), BLANKS.sum(), FAILURES.sum(), CHUNKS.sum());
  }

  /** Starts from zero; at the start of a run. */
  public static void clear() {
    FILES.reset();
    BLANKS.reset();
    FAILURES.reset();
    CHUNKS.reset();
  }
}
