package org.trapline.models.speciesnet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Rules out taxa that do not live where the photo was taken. A taxon without a rule is never ruled
 * out. Immutable; safe for several threads.
 */
public final class Geofence {
  private static final Geofence OFF = new Geofence(Map.of());

  private final Map<String, GeofenceRule> rules;

  private Geofence(Map<String, GeofenceRule> rules) {
    this.rules = Map.copyOf(rules);
  }

  /** A geofence that rules nothing out. */
  public static Geofence off() {
    return OFF;
  }

  /**
   * Makes a geofence of rules.
   *
   * @param rules for each place in zoology ({@code class;order;family;genus;species}) its rule
   */
  public static Geofence of(Map<String, GeofenceRule> rules) {
    return new Geofence(rules);
  }

  /**
   * Reads the geofence file of a SpeciesNet model package.
   *
   * @throws SpeciesNetFileException if it is no such file
   */
  public static Geofence read(Path file) throws IOException {
    return new Geofence(GeofenceFile.read(file));
  }

  /** The rule of each taxon that has one, by its place in zoology. */
  public Map<String, GeofenceRule> rules() {
    return rules;
  }

  /** How many taxa have a rule. */
  public int size() {
    return rules.size();
  }

  /**
   * Whether the taxon of this label is ruled out at this place.
   *
   * @throws IllegalArgumentException if {@code label} is not made of 7 fields
   */
  public boolean excludes(String label, Place place) {
    if (place.country() == null) {
      return false;
    }
    GeofenceRule rule = rules.get(SpeciesNetLabel.parse(label).lineage().key());
    return rule != null && rule.excludes(place);
  }
}
