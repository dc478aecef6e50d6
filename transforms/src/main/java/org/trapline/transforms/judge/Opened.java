package org.trapline.transforms.judge;

import java.util.EnumSet;
import java.util.Set;
import org.trapline.models.exif.CaptureFacts;
import org.trapline.models.pixels.Photo;
import org.trapline.schemas.FileFacts;
import org.trapline.schemas.Flag;
import org.trapline.transforms.plan.PlannedFile;

/**
 * A photo whose bytes have been read: its header and EXIF are known, its pixels are not yet.
 *
 * @param index place in the chunk
 * @param planned what the plan says
 * @param photo bytes and header
 * @param file facts of the file
 * @param facts what the camera wrote
 */
record Opened(int index, PlannedFile planned, Photo photo, FileFacts file, CaptureFacts facts) {
  /** Doubts that need no pixels. */
  Set<Flag> flags() {
    EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
    flags.addAll(facts.flags());
    if (photo.truncated()) {
      flags.add(Flag.TRUNCATED);
    }
    if (photo.wrongExtension()) {
      flags.add(Flag.WRONG_EXTENSION);
    }
    return flags;
  }
}
