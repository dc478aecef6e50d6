package org.trapline.models.speciesnet;

import java.io.Serializable;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a photo was taken, as far as the geofence wants to know.
 *
 * @param country ISO 3166-1 alpha-3 code, such as {@code KEN}; null if not known
 * @param region first-level region; the geofence knows those of the USA, such as {@code NY}; null
 *     if not known, and dropped where there is no country
 */
public record Place(@Nullable String country, @Nullable String region) implements Serializable {
  /** Nothing is known: the geofence is off. */
  public static final Place UNKNOWN = new Place(null, null);

  private static final Set<String> COUNTRIES = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA3);

  /** Kosovo has no ISO code; geofence and biodiversity data use this one. */
  private static final String KOSOVO = "XKX";

  /** States, the District of Columbia and the territories. */
  private static final Set<String> US_REGIONS =
      Set.of(
          ("AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE"
                  + " NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY"
                  + " AS GU MP PR UM VI")
              .split(" "));

  /** Refuses codes that do not exist: with a wrong code nearly every species would be ruled out. */
  public Place {
    country = country == null || country.isBlank() ? null : country.strip();
    region = country == null || region == null || region.isBlank() ? null : region.strip();
    if (country != null) {
      checkCountry(country);
    }
    if (country != null && region != null) {
      checkRegion(country, region);
    }
  }

  private static void checkCountry(String country) {
    if (!COUNTRIES.contains(country) && !country.equals(KOSOVO)) {
      String nearest = NearestCountries.of(country);
      throw new IllegalArgumentException(
          "there is no country with the code \"%s\"; %s"
              .formatted(
                  country,
                  nearest.isEmpty()
                      ? "write the three letters of ISO 3166-1 alpha-3, such as KEN or USA"
                      : "did you mean %s?".formatted(nearest)));
    }
  }

  private static void checkRegion(String country, String region) {
    boolean known =
        country.equals("USA") ? US_REGIONS.contains(region) : region.matches("[A-Z0-9]{2}");
    if (!known) {
      throw new IllegalArgumentException(
          "the region \"%s\" of %s is not known; write two letters such as NY, or leave it out"
              .formatted(region, country));
    }
  }

  /** What the user must be told if the geofence can rule nothing out here; empty if it can. */
  public Optional<String> warning() {
    return country != null
        ? Optional.empty()
        : Optional.of(
            "The geofence is OFF: no country is given, so species may be named that do not live"
                + " there. Give the country's three letters (for example KEN), and for the USA"
                + " the state.");
  }
}
