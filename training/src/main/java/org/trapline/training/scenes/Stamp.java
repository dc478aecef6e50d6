package org.trapline.training.scenes;

import java.time.LocalDateTime;

/**
 * What a camera burns into its info band.
 *
 * @param time what the camera's clock shows
 * @param celsius temperature, whole degrees
 * @param frame number of the photo within its burst, from 1
 * @param burst photos of a burst
 */
public record Stamp(LocalDateTime time, int celsius, int frame, int burst) {
  /** Refuses a frame outside its burst. */
  public Stamp {
    if (frame < 1 || frame > burst) {
      throw new IllegalArgumentException(
          "a photo is one of its burst, but was %d of %d".formatted(frame, burst));
    }
  }
}
