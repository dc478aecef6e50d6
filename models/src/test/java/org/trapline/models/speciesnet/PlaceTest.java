package org.trapline.models.speciesnet;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTest {
  @Test
  void keepsCountryAndState() {
    Place place = new Place("USA", "NY");
    assertThat(place.country()).isEqualTo("USA");
    assertThat(place.region()).isEqualTo("NY");
    assertThat(place.warning()).isEmpty();
  }

  @Test
  void saysLoudlyThatTheGeofenceIsOffWithoutACountry() {
    assertThat(Place.UNKNOWN.warning().orElseThrow()).startsWith("The geofence is OFF");
  }

  @Test
  void dropsARegionWithoutCountry() {
    assertThat(new Place(null, "NY")).isEqualTo(Place.UNKNOWN);
    assertThat(new Place(" ", "NY")).isEqualTo(Place.UNKNOWN);
  }

  @Test
  void takesKosovoThoughIsoDoesNot() {
    assertThat(new Place("XKX", null).country()).isEqualTo("XKX");
  }

  @ParameterizedTest
  @CsvSource({
    "US, did you mean USA (United States)?",
    "KEY, did you mean JEY (Jersey) or KEN (Kenya)?",
    "usa, did you mean USA (United States)?",
    "Kenya, did you mean KEN (Kenya)?",
    "UKA, did you mean LKA (Sri Lanka) or UGA (Uganda) or UKR (Ukraine)?",
    "ZZZ, 'write the three letters of ISO 3166-1 alpha-3, such as KEN or USA'"
  })
  void refusesACountryThatDoesNotExistAndNamesTheNearest(String country, String advice) {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> new Place(country, null));
    assertThat(refusal)
        .hasMessageThat()
        .isEqualTo("there is no country with the code \"" + country + "\"; " + advice);
  }

  @Test
  void refusesAStateThatDoesNotExist() {
    assertThrows(IllegalArgumentException.class, () -> new Place("USA", "NX"));
    assertThrows(IllegalArgumentException.class, () -> new Place("USA", "New York"));
    assertThrows(IllegalArgumentException.class, () -> new Place("CAN", "Ontario"));
    assertThat(new Place("CAN", "ON").region()).isEqualTo("ON");
  }
}
