package org.trapline.models.exif;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trapline.schemas.CameraFacts;
import org.trapline.schemas.Flag;

/**
 * What a file tells beside its pixels.
 *
 * @param clock when the picture was taken
 * @param camera make, model, serial, trigger, sequence, temperature, moon
 * @param exposure exposure, flash and infrared light
 * @param eventNumber the camera's count of triggers since its clock was set; null if it keeps none
 * @param flags doubts about the time and the metadata; unmodifiable
 */
public record CaptureFacts(
    CaptureClock clock,
    CameraFacts camera,
    Exposure exposure,
    @Nullable Long eventNumber,
    Set<Flag> flags) {
  /** Copies the flags. */
  public CaptureFacts {
    flags = Set.copyOf(flags);
  }
}
