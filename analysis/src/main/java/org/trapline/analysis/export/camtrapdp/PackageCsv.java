package org.trapline.analysis.export.camtrapdp;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ObjLongConsumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.trapline.analysis.AnalysisInputException;

/** Reads a table of a package as it stands, row by row, so that one of any size can be read. */
public final class PackageCsv {
  private PackageCsv() {}

  /** How many rows a table has. */
  static long count(Path file) {
    long[] rows = {0};
    each(file, (cells, number) -> rows[0] = number + 1);
    return rows[0];
  }

  /**
   * Gives each row to {@code rows}, with its number below the line of names, from 0.
   *
   * @return the names of the columns
   * @throws AnalysisInputException if the file is no CSV
   */
  public static List<String> each(Path file, ObjLongConsumer<List<String>> rows) {
    try (Reader text = Files.newBufferedReader(file);
        CSVParser parser = CSVFormat.RFC4180.parse(text)) {
      List<String> columns = null;
      for (CSVRecord row : parser) {
        if (columns == null) {
          columns = row.toList();
        } else {
          rows.accept(row.toList(), row.getRecordNumber() - 2);
        }
      }
      return columns == null ? List.of() : columns;
    } catch (IOException | UncheckedIOException e) {
      throw new AnalysisInputException(
          "The file %s can't be read as CSV: %s.".formatted(file, e.getMessage()), e);
    }
  }
}
