package org.trapline.transforms.bands;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trapline.schemas.BandSource;

/**
 * The scenes of all cameras of a deployment, earliest plan part first: a camera's first measurement
 * stays for ever.
 *
 * @param bands one for each camera and picture size, and for each part that measured it
 */
public record FrozenBands(List<FrozenBand> bands) implements Serializable {
  /** Copies the list. */
  public FrozenBands {
    bands = List.copyOf(bands);
  }

  /** The scene of such pictures; the whole picture and UNSURE where no camera fits. */
  public FrozenBand of(@Nullable String make, @Nullable String model, int width, int height) {
    String knownMake = make == null ? "" : make;
    String knownModel = model == null ? "" : model;
    return bands.stream()
        .filter(band -> band.fits(knownMake, knownModel, width, height))
        .findFirst()
        .orElseGet(
            () ->
                FrozenBand.whole(
                    knownMake,
                    knownModel,
                    width,
                    height,
                    BandSource.UNSURE,
                    "this camera had no photo in the sample that was measured"));
  }
}
