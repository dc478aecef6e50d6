package org.trapline.pipeline.deployments;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What one file tells about its deployment.
 *
 * @param capturedAt the camera's clock; null where there is no time or it is in doubt
 * @param model make and model of the camera
 * @param serial its serial number
 */
public record FileClues(
    @Nullable LocalDateTime capturedAt, @Nullable String model, @Nullable String serial) {
  /** The file tells nothing, or can't be read. */
  public static final FileClues NONE = new FileClues(null, null, null);
}
