package org.trapline.transforms.judge;

import java.util.concurrent.atomic.LongAdder;
import org.trapline.models.folder.LabelKind;
import org.trapline.schemas.ErrorCode;
import org.trapline.schemas.JudgedBox;
import org.trapline.schemas.JudgedMedia;

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
   * @param files judged, whatever became of them, committed or not yet
   * @param blanks rejected by the filter or without a box worth a name
   * @param failures without a judgement
   * @param chunks committed
   */
  public record Snapshot(long files, long blanks, long failures, long chunks) {}

  static void add(JudgedMedia row, JudgeRules rules, Eyes eyes) {
    FILES.increment();
    if (row.errorCode() == null) {
      if (row.boxes().stream().noneMatch(box -> showsSomething(box, rules, eyes))) {
        BLANKS.increment();
      }
    } else if (row.errorCode() != ErrorCode.VIDEO_NOT_JUDGED) {
      FAILURES.increment();
    }
  }

  /** Whether a box is worth a name; which ones count in the end, thresholds say at publishing. */
  private static boolean showsSomething(JudgedBox box, JudgeRules rules, Eyes eyes) {
    if (box.detectorScore() != null) {
      return box.detectorScore() >= rules.classifyFrom();
    }
    String label = box.labels().label1();
    return label != null && eyes.speciesKinds().get(label) != LabelKind.BLANK;
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
