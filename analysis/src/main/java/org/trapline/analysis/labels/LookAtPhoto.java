package org.trapline.analysis.labels;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Knows what a photo's file tells without judging it. */
@FunctionalInterface
public interface LookAtPhoto {
  /**
   * What a file tells.
   *
   * @param hash of its bytes, as in media
   * @param time local time of capture as the camera wrote it; null if it did not
   * @param camera its serial, or make and model; null if the file does not say
   */
  record Look(String hash, @Nullable LocalDateTime time, @Nullable String camera) {}

  /** Reads a file. */
  Look at(Path photo) throws IOException;
}
