package org.trapline.models.exif;

import org.jspecify.annotations.Nullable;

/**
 * How the picture was exposed and lit, as far as the camera wrote it; null where it did not.
 *
 * @param seconds exposure time, seconds, above 0
 * @param iso sensitivity, ISO
 * @param flash whether EXIF says that a flash, visible or infrared, fired
 * @param lamp whether the maker's note says that the camera's own lamp, infrared or white, was on
 */
public record Exposure(
    @Nullable Double seconds,
    @Nullable Integer iso,
    @Nullable Boolean flash,
    @Nullable Boolean lamp) {
  /** A camera that wrote nothing. */
  public static final Exposure NONE = new Exposure(null, null, null, null);

  /**
   * Whether the scene was lit by the camera; null if that cannot be known. EXIF's word counts only
   * where it says yes: many makers write "did not fire" into every infrared picture.
   */
  public @Nullable Boolean lit() {
    if (lamp != null) {
      return lamp;
    }
    return Boolean.TRUE.equals(flash) ? true : null;
  }
}
