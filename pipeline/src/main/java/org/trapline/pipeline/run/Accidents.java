package org.trapline.pipeline.run;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.Locale;
import org.trapline.transforms.plan.BrokenChunkException;
import org.trapline.transforms.read.SourceAwayException;
import org.trapline.transforms.write.ResultFolder;

/** Accidents of the machine that a person can mend, told from bugs. */
final class Accidents {
  private Accidents() {}

  /** The exception to throw for a run that died. */
  static RuntimeException explain(RuntimeException death, ResultFolder result) {
    for (Throwable cause = death; cause != null; cause = cause.getCause()) {
      if (cause instanceof BrokenChunkException) {
        return new UnfinishedRunException(
            "%s: plug in the card and run the same command again, the photos of this chunk are judged again."
                .formatted(cause.getMessage()),
            death);
      }
      if (cause instanceof OutOfMemoryError) {
        return new UnfinishedRunException(
            "Memory ran out while photos were judged (%s): run the same command again, with fewer --workers if it happens again; a photo that does it twice is judged apart."
                .formatted(cause.getMessage()),
            death);
      }
      if (cause instanceof SourceAwayException) {
        return new UnfinishedRunException(String.valueOf(cause.getMessage()), death);
      }
      String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
      if (cause instanceof IOException && message.contains("no space left")) {
        return new UnfinishedRunException(
            "The disk of %s is full: free some space and run the same command again."
                .formatted(result.spec()),
            death);
      }
      if (cause instanceof AccessDeniedException
          // A file that is open already fails with no more than these words.
          || (cause instanceof IOException && message.contains("read-only"))) {
        return new UnfinishedRunException(
            "The result in %s can't be written any more (%s): make it writable and run the same command again."
                .formatted(result.spec(), cause.getMessage()),
            death);
      }
    }
    return death;
  }
}
