package org.trapline.models.speciesnet;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where one taxon may be named.
 *
 * @param allow countries where the taxon lives, each with the regions it is limited to (none means
 *     the whole country); an empty map means everywhere
 * @param block countries where the taxon is ruled out although it is allowed, each with the regions
 *     it is ruled out in (none means the whole country)
 */
public record GeofenceRule(Map<String, Set<String>> allow, Map<String, Set<String>> block) {
  /** Copies the maps. */
  public GeofenceRule {
    allow = copy(allow);
    block = copy(block);
  }

  private static Map<String, Set<String>> copy(Map<String, Set<String>> countries) {
    return countries.entrySet().stream()
        .collect(
            Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
  }

  /** Whether the taxon is ruled out at this place. Without a country nothing is. */
  public boolean excludes(Place place) {
    String country = place.country();
    // Allowing comes first; what it lets pass can still be blocked.
    return country != null
        && (isNotAllowed(country, place.region()) || isBlocked(country, place.region()));
  }

  private boolean isNotAllowed(String country, @Nullable String region) {
    if (allow.isEmpty()) {
      return false;
    }
    Set<String> regions = allow.get(country);
    return regions == null || (!regions.isEmpty() && region != null && !regions.contains(region));
  }

  private boolean isBlocked(String country, @Nullable String region) {
    Set<String> regions = block.get(country);
    return regions != null && (regions.isEmpty() || (region != null && regions.contains(region)));
  }
}
