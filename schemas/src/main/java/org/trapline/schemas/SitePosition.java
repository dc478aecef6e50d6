package org.trapline.schemas;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Where a station stands. */
public record SitePosition(
    @Column(value = "Latitude, WGS84", unit = "decimal degrees", term = "deployments.latitude")
        @Nullable Double latitude,
    @Column(value = "Longitude, WGS84", unit = "decimal degrees", term = "deployments.longitude")
        @Nullable Double longitude)
    implements Serializable {
  /** Nobody said. */
  public static final SitePosition UNKNOWN = new SitePosition(null, null);
}
