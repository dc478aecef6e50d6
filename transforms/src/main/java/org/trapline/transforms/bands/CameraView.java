package org.trapline.transforms.bands;

import java.util.List;
import org.trapline.models.bands.BandMeasurement;
import org.trapline.models.bands.CameraKey;
import org.trapline.models.bands.SmallPhoto;

/**
 * A camera of a deployment and the part of its pictures that is the world.
 *
 * @param camera make, model and picture size
 * @param measurement the scene, how it was found and why
 * @param pictures the sample that it was found in, small, to be drawn; empty unless asked for, and
 *     where no photo could be decoded
 */
public record CameraView(CameraKey camera, BandMeasurement measurement, List<SmallPhoto> pictures) {
  /** Copies the list. */
  public CameraView {
    pictures = List.copyOf(pictures);
  }

  FrozenBand frozen() {
    return FrozenBand.of(camera, measurement);
  }
}
