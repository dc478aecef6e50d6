package org.trapline.transforms.bands;

import org.trapline.models.bands.BandMeasurement;
import org.trapline.models.bands.CameraKey;
import org.trapline.schemas.BandSource;
import org.trapline.schemas.PixelBox;

/**
 * The scene of one camera's pictures of one size, decided once.
 *
 * @param camera make, model and picture size
 * @param scene the part without info bands
 * @param source how it was found
 * @param reason why, in a sentence for people
 */
public record FrozenBand(CameraKey camera, PixelBox scene, BandSource source, String reason) {
  /** What was measured or told. */
  public static FrozenBand of(CameraKey camera, BandMeasurement measurement) {
    return new FrozenBand(camera, measurement.scene(), measurement.source(), measurement.reason());
  }

  /** The whole picture. */
  public static FrozenBand whole(CameraKey camera, BandSource source, String reason) {
    return new FrozenBand(camera, PixelBox.whole(camera.width(), camera.height()), source, reason);
  }

  /** Whether nothing is cropped for want of certainty. */
  boolean isUnsure() {
    return source == BandSource.UNSURE;
  }

  /** Whether this is the scene of such pictures. */
  public boolean fits(CameraKey other) {
    return camera.equals(other);
  }
}
