package org.trapline.runners.options;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where SpeciesNet's geofence is told that the cameras stood, as typed. */
public final class PlaceOptions {
  @Option(
      names = "--country",
      paramLabel = "CODE",
      description =
          "The country for SpeciesNet's geofence where deployments.csv names none: three letters"
              + " such as KEN; none turns it off. Absent: as it was, and off in a new result;"
              + " coordinates name no country.")
  @Nullable String country;

  @Option(
      names = "--admin1-region",
      paramLabel = "CODE",
      description =
          "The state for SpeciesNet's geofence, two letters such as NY; it knows those of the USA."
              + " Absent: the whole country.")
  @Nullable String region;
}
