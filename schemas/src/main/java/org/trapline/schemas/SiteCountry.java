package org.trapline.schemas;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Where SpeciesNet's geofence was told that the cameras stood. */
public record SiteCountry(
    @Column("Country that SpeciesNet's geofence went by, ISO 3166-1 alpha-3; null if it was off")
        @Nullable String country,
    @Column(
            value = "Region of the country, such as NY; null if nobody said",
            name = "admin1_region")
        @Nullable String admin1Region)
    implements Serializable {
  /** Nobody said. */
  public static final SiteCountry UNKNOWN = new SiteCountry(null, null);
}
