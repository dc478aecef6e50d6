package org.trapline.pipeline.run;

import java.util.Optional;
import org.trapline.models.speciesnet.Place;
import org.trapline.pipeline.settings.PublishSettings;
import org.trapline.transforms.find.InputException;
import org.trapline.transforms.publish.PublishRules;
import org.trapline.transforms.publish.SpeciesNetLists;

/**
 * Where SpeciesNet's geofence stands. A country is never guessed, also where coordinates are known:
 * without one the geofence is off, and that is said loudly.
 */
final class GeofenceState {
  private GeofenceState() {}

  /** The place that is published by: what the person says, else what was said before. */
  static Place place(PublishSettings settings, Optional<PublishRules> before) {
    try {
      Place place = settings.place(before.map(PublishRules::place).orElse(Place.UNKNOWN));
      if (settings.region() != null && place.region() == null) {
        throw new InputException(
            "--admin1-region %s needs --country: regions of different countries share their letters"
                .formatted(settings.region()));
      }
      return place;
    } catch (IllegalArgumentException e) {
      throw new InputException(String.valueOf(e.getMessage()));
    }
  }

  /**
   * What a person should know of it before the tables are trusted; empty if all is well.
   *
   * @param fence whether the result has a geofence at all, which only SpeciesNet brings
   */
  static Optional<String> warning(Place place, Fence fence) {
    if (fence == Fence.THERE) {
      return place.warning().map(sentence -> sentence + " The option is --country.");
    }
    return place.country() == null
        ? Optional.empty()
        : Optional.of(
            "--country %s changes nothing here: only SpeciesNet has a geofence, and the species model is another."
                .formatted(place.country()));
  }

  /** Whether there is a geofence. */
  enum Fence {
    THERE,
    NONE;

    static Fence of(Optional<SpeciesNetLists> lists) {
      return lists.isPresent() ? THERE : NONE;
    }
  }
}
