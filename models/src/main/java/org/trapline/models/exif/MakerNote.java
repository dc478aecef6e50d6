package org.trapline.models.exif;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.trapline.schemas.Trigger;

/**
 * What a camera trap's maker note says, in one shape for all makers. Null where it says nothing.
 *
 * @param time the camera's clock
 * @param serial serial number
 * @param burst trigger and place in the burst
 * @param temperatureC degrees Celsius
 * @param moonPhase in words
 * @param lamp whether the camera's own lamp, infrared or white, was on
 */
record MakerNote(
    @Nullable LocalDateTime time,
    @Nullable String serial,
    Burst burst,
    @Nullable Float temperatureC,
    @Nullable String moonPhase,
    @Nullable Boolean lamp) {
  static final MakerNote NONE = new MakerNote(null, null, Burst.UNKNOWN, null, null, null);

  /**
   * What started the picture and where it stands in its burst.
   *
   * @param trigger what made the camera take the picture
   * @param n number within the burst, from 1
   * @param of length of the burst
   * @param event the camera's count of triggers
   */
  record Burst(Trigger trigger, @Nullable Integer n, @Nullable Integer of, @Nullable Long event) {
    static final Burst UNKNOWN = new Burst(Trigger.UNKNOWN, null, null, null);
  }
}
