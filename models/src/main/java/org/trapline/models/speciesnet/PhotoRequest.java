package org.trapline.models.speciesnet;

import org.jspecify.annotations.Nullable;

/**
 * One photo that is to be judged, as {@code instances.json} names it.
 *
 * @param filepath path or address; the key in all of SpeciesNet's files
 * @param place country and region, perhaps unknown
 * @param latitude degrees north, -90 to 90; null if not known
 * @param longitude degrees east, -180 to 180; null if not known
 */
public record PhotoRequest(
    String filepath, Place place, @Nullable Double latitude, @Nullable Double longitude) {
  /** Refuses an empty path and coordinates that do not exist. */
  public PhotoRequest {
    if (filepath.isBlank()) {
      throw new IllegalArgumentException("a photo needs a filepath, but it was empty");
    }
    checkDegrees("latitude", latitude, 90);
    checkDegrees("longitude", longitude, 180);
  }

  private static void checkDegrees(String name, @Nullable Double degrees, int limit) {
    if (degrees != null && !(Math.abs(degrees) <= limit)) {
      throw new IllegalArgumentException(
          "the %s lies between -%d and %d degrees, but was %s"
              .formatted(name, limit, limit, degrees));
    }
  }
}
