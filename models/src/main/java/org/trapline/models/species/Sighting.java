package org.trapline.models.species;

import org.jspecify.annotations.Nullable;

/**
 * A species that is known to have been somewhere.
 *
 * @param name scientific or common name, as it was written
 * @param latitude degrees north, -90 to 90; null if the list does not say where
 * @param longitude degrees east, -180 to 180; null if the list does not say where
 */
public record Sighting(String name, @Nullable Double latitude, @Nullable Double longitude) {
  /** Mean radius of the earth, kilometres. */
  private static final double EARTH_RADIUS = 6371.0088;

  /** Refuses a sighting without a name and places that do not exist. */
  public Sighting {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a sighting needs the name of a species");
    }
    check("latitude", latitude, 90);
    check("longitude", longitude, 180);
  }

  private static void check(String name, @Nullable Double degrees, int limit) {
    if (degrees != null && !(Math.abs(degrees) <= limit)) {
      throw new IllegalArgumentException(
          "the %s lies between -%d and %d degrees, but was %s"
              .formatted(name, limit, limit, degrees));
    }
  }

  /** Whether it is known where this was. */
  public boolean isLocated() {
    return latitude != null && longitude != null;
  }

  /** Whether this was within {@code kilometres} of a place, along the earth's surface. */
  public boolean isNear(double otherLatitude, double otherLongitude, double kilometres) {
    if (latitude == null || longitude == null) {
      return false;
    }
    double north = Math.toRadians(otherLatitude - latitude) / 2;
    double east = Math.toRadians(otherLongitude - longitude) / 2;
    double chord =
        Math.pow(Math.sin(north), 2)
            + Math.cos(Math.toRadians(latitude))
                * Math.cos(Math.toRadians(otherLatitude))
                * Math.pow(Math.sin(east), 2);
    return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(chord))) <= kilometres;
  }
}
