package org.trapline.pipeline.deployments;

import org.jspecify.annotations.Nullable;
import org.trapline.schemas.SiteCountry;

/**
 * Where a camera stood.
 *
 * @param locationId the station; null if nobody said
 * @param locationName its name in words
 * @param latitude WGS84, decimal degrees, -90 to 90; null exactly if the longitude is
 * @param longitude WGS84, decimal degrees, -180 to 180
 * @param coordinateUncertainty metres, at least 1
 * @param country what SpeciesNet's geofence goes by, {@link SiteCountry#UNKNOWN} to turn it off;
 *     null if nobody said
 * @param featureType what is there, in Camtrap DP's words such as {@code culvert}
 * @param habitat in words
 */
public record Place(
    @Nullable String locationId,
    @Nullable String locationName,
    @Nullable Double latitude,
    @Nullable Double longitude,
    @Nullable Integer coordinateUncertainty,
    @Nullable SiteCountry country,
    @Nullable String featureType,
    @Nullable String habitat) {
  /** Nothing is known. */
  public static final Place UNKNOWN = new Place(null, null, null, null, null, null, null, null);

  /** Refuses half a position. */
  public Place {
    if ((latitude == null) != (longitude == null)) {
      throw new IllegalArgumentException("a position needs both latitude and longitude");
    }
  }
}
