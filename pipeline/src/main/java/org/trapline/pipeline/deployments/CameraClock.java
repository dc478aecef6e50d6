package org.trapline.pipeline.deployments;

import java.time.Duration;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What the camera's clock showed.
 *
 * @param utcOffset how far it was set from UTC, the same all the time; null if nobody said, and
 *     then nothing has a UTC time
 * @param shift what has to be added to the camera's times to make them right, at set-up where the
 *     clock ran fast or slow; zero if it was right
 * @param shiftAtEnd the same at retrieval; null for a clock that kept time
 */
public record CameraClock(
    @Nullable ZoneOffset utcOffset, Duration shift, @Nullable Duration shiftAtEnd) {
  /** No offset is known, and the clock is taken to be right. */
  public static final CameraClock UNKNOWN = new CameraClock(null, Duration.ZERO, null);

  /** What has to be added at retrieval, seconds; null for a clock that kept time. */
  public @Nullable Long shiftEndS() {
    return shiftAtEnd == null ? null : shiftAtEnd.toSeconds();
  }
}
