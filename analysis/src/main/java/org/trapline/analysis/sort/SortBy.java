package org.trapline.analysis.sort;

/** Which folders there are. */
public enum SortBy {
  /** One for each species. */
  SPECIES,
  /** One for each station, and in it one for each species. */
  STATION_SPECIES
}
