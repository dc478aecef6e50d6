package org.trapline.pipeline.run;

import org.trapline.pipeline.check.DiskEstimate;
import org.trapline.transforms.write.ResultFolder;

/** A disk that is full at three in the morning is better known in the evening. */
final class LookAtTheDisk {
  private LookAtTheDisk() {}

  /**
   * Warns of a disk that may become full.
   *
   * @param out where the result was asked for
   * @param files left to judge
   * @throws UnfinishedRunException if the disk surely has too little room for them
   */
  static void of(ResultFolder result, String out, long files, RunListener listener) {
    DiskEstimate room = DiskEstimate.in(out, files);
    String told =
        "%s has %d MB free, and the %d files that are left to judge take about %d MB"
            .formatted(
                result.spec(),
                room.free() == null ? 0 : room.free() / 1_000_000,
                files,
                room.low() / 1_000_000);
    if (room.surelyTooLittle()) {
      throw new UnfinishedRunException(
          "The disk of %s: make room and run the same command again.".formatted(told));
    }
    if (room.perhapsTooLittle()) {
      listener.warned("the disk of %s: it may become full".formatted(told));
    }
  }
}
