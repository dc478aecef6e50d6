package org.trapline.runners.options;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What lives at the stations, as typed. */
public final class SpeciesListOptions {
  @Option(
      names = "--species-list",
      paramLabel = "FILE",
      description =
          "What lives there: scientific or common names, one a line, or a table of earlier"
              + " observations. Other answers are rolled up to a wider taxon or lose their name;"
              + " 'none' takes a list back. Absent: the list that the result has, if any.")
  @Nullable String list;

  @Option(
      names = "--species-radius",
      paramLabel = "KM",
      description =
          "Only what the table of observations saw this near to each station."
              + " Absent: every name of the list.")
  @Nullable String radius;
}
