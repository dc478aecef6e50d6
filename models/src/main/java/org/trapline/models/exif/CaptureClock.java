package org.trapline.models.exif;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.trapline.schemas.TimestampSource;

/**
 * When the camera's own clock says that the picture was taken. No zone of this computer ever enters
 * it.
 *
 * @param local the wall clock as written; null if there is none
 * @param source where it comes from; NONE exactly if there is none
 * @param utcOffsetMinutes the offset from UTC that the file itself gives, minutes, -1080 to 1080;
 *     null if it gives none. A modification time is expressed in UTC and has offset 0.
 */
public record CaptureClock(
    @Nullable LocalDateTime local, TimestampSource source, @Nullable Integer utcOffsetMinutes) {
  /** A file without any time. */
  public static final CaptureClock NONE = new CaptureClock(null, TimestampSource.NONE, null);

  /** Refuses a time without a source and a source without a time. */
  public CaptureClock {
    if ((local == null) != (source == TimestampSource.NONE)) {
      throw new IllegalArgumentException("a time has a source and no time has none: " + local);
    }
  }

  /** Whether the clock shows a day after {@code day}: for a photo of the past, a wrong clock. */
  public boolean isAfter(LocalDate day) {
    return local != null && local.toLocalDate().isAfter(day);
  }
}
