package org.trapline.models.exif;

import org.jspecify.annotations.Nullable;

/**
 * How the picture was exposed and lit, as far as the camera wrote it; null where it did not.
 *
 * @param seconds exposure time, seconds, above 0
 * @param iso sensitivity, ISO
 * @param flash whether EXIF says that a flash, visible or infrared, fired
 * @param infrared whether the maker's note says that the infrared light was on
 */
public record Exposure(
    @Nullable Double seconds,
    @Nullable Integer iso,
    @Nullable Boolean flash,
    @Nullable Boolean infrared) {
  /** A camera that wrote nothing. */
  public static final Exposure NONE = new Exposure(null, null, null, null);
}
