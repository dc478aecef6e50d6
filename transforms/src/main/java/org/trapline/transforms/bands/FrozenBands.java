package org.trapline.transforms.bands;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trapline.models.bands.BandChoice;
import org.trapline.models.bands.CameraKey;
import org.trapline.schemas.BandSource;

/**
 * The scenes of all cameras of a deployment: what a person chose, else the camera's first
 * measurement, which stays for ever.
 *
 * @param choice what {@code --bands} says
 * @param bands one for each camera and picture size that was measured, earliest plan part first
 */
public record FrozenBands(BandChoice choice, List<FrozenBand> bands) {
  /** Copies the list. */
  public FrozenBands {
    bands = List.copyOf(bands);
  }

  /** The scene of such pictures; the whole picture and UNSURE where no camera fits. */
  public FrozenBand of(@Nullable String make, @Nullable String model, int width, int height) {
    CameraKey camera =
        new CameraKey(make == null ? "" : make, model == null ? "" : model, width, height);
    return choice
        .of(camera)
        .map(told -> FrozenBand.of(camera, told))
        .orElseGet(() -> measured(camera));
  }

  private FrozenBand measured(CameraKey camera) {
    return bands.stream()
        .filter(band -> band.fits(camera))
        .findFirst()
        .orElseGet(
            () ->
                FrozenBand.whole(
                    camera,
                    BandSource.UNSURE,
                    "this camera had no photo in the sample that was measured"));
  }
}
