package org.trapline.models.species;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * What a user's species list says: a text with one name a line ({@code #} begins a comment), or a
 * table with a column of names and perhaps columns of coordinates, such as an earlier table of
 * observations or a download from a biodiversity portal. Tables are separated by commas, semicolons
 * or tabs; which, the line of column names tells.
 *
 * @param file where it came from, for messages
 * @param sightings each name once for each place
 */
public record LocalSpeciesListFile(Path file, Set<Sighting> sightings) {
  /** A list for a place has hundreds of names; a table of all the world's records has more. */
  private static final int MAX_ROWS = 5_000_000;

  /** Copies the set. */
  public LocalSpeciesListFile {
    sightings = Set.copyOf(sightings);
  }

  /** All names, wherever they were seen. */
  public Set<String> names() {
    return sightings.stream().map(Sighting::name).collect(Collectors.toSet());
  }

  /**
   * The names that were seen near a place.
   *
   * @throws SpeciesListException if the file says of no name where it was seen
   */
  public Set<String> namesNear(double latitude, double longitude, double kilometres) {
    if (sightings.stream().noneMatch(Sighting::isLocated)) {
      throw new SpeciesListException(
          file,
          "a radius was given, but the list has no coordinates; leave the radius out or add the"
              + " columns latitude and longitude");
    }
    return sightings.stream()
        .filter(sighting -> sighting.isNear(latitude, longitude, kilometres))
        .map(Sighting::name)
        .collect(Collectors.toSet());
  }

  /**
   * Reads a list.
   *
   * @throws SpeciesListException if it has no names or is no text
   */
  public static LocalSpeciesListFile read(Path file) throws IOException {
    Set<Sighting> sightings = new LinkedHashSet<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      skipByteOrderMark(lines);
      lines.mark(1 << 16);
      Optional<SightingColumns> columns = SightingColumns.of(lines.readLine());
      if (columns.isPresent()) {
        readTable(file, lines, columns.get(), sightings);
      } else {
        lines.reset();
        readLines(lines, sightings);
      }
    } catch (CharacterCodingException e) {
      throw new SpeciesListException(file, "is not UTF-8 text; save it as UTF-8", e);
    } catch (UncheckedIOException e) {
      throw new SpeciesListException(file, "is no table that can be read: " + e.getMessage(), e);
    }
    if (sightings.isEmpty()) {
      throw new SpeciesListException(file, "names no species; write one name a line");
    }
    return new LocalSpeciesListFile(file, sightings);
  }

  private static void skipByteOrderMark(BufferedReader lines) throws IOException {
    lines.mark(1);
    if (lines.read() != '\ufeff') {
      lines.reset();
    }
  }

  private static void readLines(BufferedReader lines, Set<Sighting> sightings) throws IOException {
    String line;
    while ((line = lines.readLine()) != null) {
      String name = line.replaceFirst("#.*", "").strip();
      if (!name.isEmpty()) {
        sightings.add(new Sighting(name, null, null));
      }
    }
  }

  private static void readTable(
      Path file, BufferedReader lines, SightingColumns columns, Set<Sighting> sightings)
      throws IOException {
    try (CSVParser rows = columns.format().parse(lines)) {
      for (CSVRecord row : rows) {
        if (row.getRecordNumber() > MAX_ROWS) {
          throw new SpeciesListException(
              file, "has more than %,d rows; leave out distant ones".formatted(MAX_ROWS));
        }
        sighting(file, columns, row).ifPresent(sightings::add);
      }
    }
  }

  private static Optional<Sighting> sighting(Path file, SightingColumns columns, CSVRecord row) {
    try {
      return columns.sighting(row);
    } catch (IllegalArgumentException e) {
      // The line of column names is the first one.
      throw new SpeciesListException(
          file, "row %d: %s".formatted(row.getRecordNumber() + 1, e.getMessage()), e);
    }
  }
}
