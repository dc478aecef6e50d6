package org.trapline.models.species;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.jspecify.annotations.Nullable;

/**
 * Where a table of sightings keeps what is wanted of it.
 *
 * @param delimiter what stands between two columns
 * @param name number of the column of names, from 0
 * @param latitude number of the column, or -1 if there is none
 * @param longitude number of the column, or -1 if there is none
 */
record SightingColumns(char delimiter, int name, int latitude, int longitude) {
  private static final List<String> NAMES =
      List.of(
          "scientificname",
          "scientific_name",
          "species",
          "vernacularname",
          "vernacular_name",
          "commonname",
          "common_name",
          "name");
  private static final List<String> LATITUDES =
      List.of("decimallatitude", "decimal_latitude", "latitude", "lat");
  private static final List<String> LONGITUDES =
      List.of("decimallongitude", "decimal_longitude", "longitude", "long", "lon");

  /** The columns, if {@code line} is a line of column names that has one for species. */
  static Optional<SightingColumns> of(@Nullable String line) {
    if (line == null) {
      return Optional.empty();
    }
    for (char delimiter : new char[] {'\t', ';', ','}) {
      List<String> columns =
          Arrays.stream(line.split(String.valueOf(delimiter), -1))
              .map(column -> column.replace("\"", "").strip().toLowerCase(Locale.ROOT))
              .toList();
      int name = first(columns, NAMES);
      if (name >= 0) {
        return Optional.of(
            new SightingColumns(
                delimiter, name, first(columns, LATITUDES), first(columns, LONGITUDES)));
      }
    }
    return Optional.empty();
  }

  private static int first(List<String> columns, List<String> wanted) {
    return wanted.stream().mapToInt(columns::indexOf).filter(i -> i >= 0).findFirst().orElse(-1);
  }

  /** How the rows below are read; tables separated by tabs do not quote. */
  CSVFormat format() {
    return CSVFormat.DEFAULT
        .builder()
        .setDelimiter(delimiter)
        .setQuote(delimiter == '\t' ? null : '"')
        .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
        .setIgnoreEmptyLines(true)
        .setTrim(true)
        .get();
  }

  /** The sighting of a row; empty if the row has no name. */
  Optional<Sighting> sighting(CSVRecord row) {
    String species = text(row, name);
    return species.isEmpty()
        ? Optional.empty()
        : Optional.of(new Sighting(species, degrees(row, latitude), degrees(row, longitude)));
  }

  private @Nullable Double degrees(CSVRecord row, int column) {
    String text = text(row, column);
    if (text.isEmpty()) {
      return null;
    }
    try {
      // Where columns end with semicolons, fractions may begin with a comma.
      return Double.valueOf(text.replace(',', '.'));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("\"%s\" is no number of degrees".formatted(text), e);
    }
  }

  private static String text(CSVRecord row, int column) {
    return column >= 0 && column < row.size() ? row.get(column) : "";
  }
}
