package org.trapline.analysis;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.trapline.schemas.CaptureTime;
import org.trapline.schemas.TimestampSource;

/** When the files of a {@link TinyResult} were taken. */
final class TinyTimes {
  private TinyTimes() {}

  static CaptureTime of(Shot shot) {
    if (shot.time() == null) {
      return new CaptureTime(null, null, null, null, null, TimestampSource.NONE, true, 0);
    }
    LocalDateTime local = LocalDateTime.parse(shot.time());
    return new CaptureTime(
        local.toInstant(ZoneOffset.UTC),
        local,
        0,
        local.toLocalDate(),
        local.getHour(),
        TimestampSource.EXIF,
        shot.flags().contains("clock"),
        0);
  }
}
