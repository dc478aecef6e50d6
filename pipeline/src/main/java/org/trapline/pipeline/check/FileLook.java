package org.trapline.pipeline.check;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.trapline.models.exif.CaptureFacts;
import org.trapline.models.pixels.MediaFormat;
import org.trapline.transforms.find.FoundFile;

/**
 * What the beginning and the end of one file tell.
 *
 * @param file where it was found
 * @param format by its content
 * @param facts by header and name; no time of the file system is among them
 * @param bad what is wrong with it; null if nothing is
 */
record FileLook(FoundFile file, MediaFormat format, CaptureFacts facts, @Nullable BadFile bad) {
  /** What the camera's clock showed; null if header and name do not tell. */
  @Nullable LocalDateTime time() {
    return facts.clock().local();
  }

  /** Whether the run can judge it. */
  boolean judgeable() {
    return format.isReadable() && (bad == null || bad.judged());
  }
}
