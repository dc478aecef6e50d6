package org.trapline.pipeline.deployments;

import java.time.Duration;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What the camera's clock showed.
 *
 * @param utcOffset how far it was set from UTC, the same all the time; null if nobody said, and
 *     then nothing has a UTC time
 * @param shift what has to be added to the camera's times to make them right; zero if it was right
 */
public record CameraClock(@Nullable ZoneOffset utcOffset, Duration shift) {
  /** No offset is known, and the clock is taken to be right. */
  public static final CameraClock UNKNOWN = new CameraClock(null, Duration.ZERO);
}
