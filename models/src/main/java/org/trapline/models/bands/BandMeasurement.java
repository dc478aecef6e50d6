package org.trapline.models.bands;

import org.trapline.schemas.BandSource;
import org.trapline.schemas.PixelBox;

/**
 * The part of a camera's pictures that shows the world, and how it was found.
 *
 * @param scene rectangle at full size without bands; the whole picture where none are known
 * @param source how the rectangle was found
 * @param photos how many photos were measured, 0 if none was needed
 * @param reason one sentence for people that says what was seen
 */
public record BandMeasurement(PixelBox scene, BandSource source, int photos, String reason) {
  /** Refuses a negative count and a measurement that doesn't say why. */
  public BandMeasurement {
    if (photos < 0 || reason.isBlank()) {
      throw new IllegalArgumentException(
          "a band measurement counts photos from 0 and gives a reason, but had %d and \"%s\""
              .formatted(photos, reason));
    }
  }

  /** Whether rows of this camera carry {@link org.trapline.schemas.Flag#BAND_NOT_FOUND}. */
  public boolean unsure() {
    return source == BandSource.UNSURE;
  }
}
