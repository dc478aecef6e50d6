package org.trapline.pipeline.deployments;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trapline.models.speciesnet.Place;
import org.trapline.schemas.SiteCountry;

/** The cells that tell SpeciesNet's geofence where the camera stood. */
final class CountryCells {
  /** Turns the geofence off for one deployment, as for a whole run. */
  private static final String NONE = "none";

  private CountryCells() {}

  /** Country and region; null where both cells are empty. */
  static @Nullable SiteCountry country(CsvRow row) {
    String country = row.text(Field.COUNTRY);
    String region = row.text(Field.ADMIN1_REGION);
    if (country == null && region == null) {
      return null;
    }
    if (country == null) {
      throw row.wrong(
          Field.ADMIN1_REGION,
          "stands without a country",
          "fill in the column country, since regions of different countries share their letters");
    }
    if (country.equalsIgnoreCase(NONE)) {
      return none(row, region);
    }
    String code = country.toUpperCase(Locale.ROOT);
    checked(row, Field.COUNTRY, code, null);
    String letters = region == null ? null : region.toUpperCase(Locale.ROOT);
    checked(row, Field.ADMIN1_REGION, code, letters);
    return new SiteCountry(code, letters);
  }

  private static SiteCountry none(CsvRow row, @Nullable String region) {
    if (region != null) {
      throw row.wrong(
          Field.ADMIN1_REGION, "stands beside the country 'none'", "empty one of the two cells");
    }
    return SiteCountry.UNKNOWN;
  }

  private static void checked(CsvRow row, Field field, String country, @Nullable String region) {
    try {
      new Place(country, region);
    } catch (IllegalArgumentException e) {
      throw row.wrong(field, "can't be used", String.valueOf(e.getMessage()));
    }
  }
}
