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
 * @param sky moon and infrared light
 */
record MakerNote(
    @Nullable LocalDateTime time,
    @Nullable String serial,
    Burst burst,
    @Nullable Float temperatureC,
    Sky sky) {
  static final MakerNote NONE = new MakerNote(null, null, Burst.UNKNOWN, null, Sky.UNKNOWN);

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

  /**
   * The light of the hour.
   *
   * @param moonPhase in words
   * @param infrared whether the infrared light was on
   */
  record Sky(@Nullable String moonPhase, @Nullable Boolean infrared) {
    static final Sky UNKNOWN = new Sky(null, null);
  }
}
