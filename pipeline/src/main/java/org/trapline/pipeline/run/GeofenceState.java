package org.trapline.pipeline.run;

import java.util.Collection;
import java.util.List;
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
  /** Deployments that are named in a sentence; the table of deployments has all. */
  private static final int NAMED = 5;

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
   * @param deploymentIds all deployments of the result
   * @param fence whether the result has a geofence at all, which only SpeciesNet brings
   */
  static Optional<String> warning(
      PublishRules rules, Collection<String> deploymentIds, Fence fence) {
    if (fence == Fence.NONE) {
      String country = rules.place().country();
      return country == null
          ? Optional.empty()
          : Optional.of(
              "--country %s changes nothing here: only SpeciesNet has a geofence, and the species model is another."
                  .formatted(country));
    }
    List<String> off = off(rules, deploymentIds);
    if (off.size() == deploymentIds.size()) {
      return rules
          .place()
          .warning()
          .map(
              sentence ->
                  sentence + " The option is --country, or the column country of deployments.csv.");
    }
    return off.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "The geofence is OFF for %d of %d deployments (%s): no country is given for them. Fill in the column country of deployments.csv, or give --country for all that have none."
                .formatted(off.size(), deploymentIds.size(), some(off)));
  }

  /** The deployments for which nobody said a country. */
  static List<String> off(PublishRules rules, Collection<String> deploymentIds) {
    return deploymentIds.stream()
        .filter(id -> rules.placeOf(id).country() == null)
        .sorted()
        .toList();
  }

  private static String some(List<String> ids) {
    String first = String.join(", ", ids.subList(0, Math.min(ids.size(), NAMED)));
    return ids.size() > NAMED ? first + " and others" : first;
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
