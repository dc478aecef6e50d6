package org.trapline.pipeline.deployments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.trapline.transforms.find.InputException;

/**
 * The cells of a CSV file by field; every cell is text. Lines without any text are left out.
 *
 * @param rows in the order of the file
 * @param unknown headers that no field has
 */
record CsvTable(List<CsvRow> rows, List<String> unknown) {
  /**
   * A table program takes a cell with such a beginning for a formula; an apostrophe before it marks
   * it as text. A cell that has apostrophes there of its own gets one more, so that none is lost.
   */
  private static final Pattern FORMULA = Pattern.compile("'*[=+@\\t\\r-].*", Pattern.DOTALL);

  CsvTable {
    rows = List.copyOf(rows);
    unknown = List.copyOf(unknown);
  }

  /**
   * Reads a file.
   *
   * @throws InputException if it has no header, an unreadable quote, or more cells than columns
   */
  static CsvTable read(Path file) {
    CsvText text = CsvText.read(file);
    String name = String.valueOf(file.getFileName());
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setDelimiter(text.separator()).setIgnoreEmptyLines(false).get();
    try (CSVParser parser = CSVParser.parse(text.text(), format)) {
      Reading reading = new Reading(name);
      for (CSVRecord cells : parser) {
        reading.line(cells, parser.getCurrentLineNumber());
      }
      return reading.table();
    } catch (CSVException | UncheckedIOException e) {
      throw new InputException(
          "%s is no readable CSV file: %s; look for a quotation mark that is not closed."
              .formatted(file, e.getMessage()),
          e);
    } catch (IOException e) {
      throw new InputException("%s can't be read: %s.".formatted(file, e.getMessage()), e);
    }
  }

  /** Marks text that a table program would run as a formula. */
  static String guarded(String text) {
    return FORMULA.matcher(text).matches() ? "'" + text : text;
  }

  private static String unguarded(String text) {
    boolean marked = text.startsWith("'") && FORMULA.matcher(text).matches();
    return marked ? text.substring(1) : text;
  }

  private static final class Reading {
    private final String file;
    private final List<CsvRow> rows = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private final List<@Nullable Field> columns = new ArrayList<>();

    Reading(String file) {
      this.file = file;
    }

    void line(CSVRecord cells, long line) {
      if (cells.stream().allMatch(String::isBlank)) {
        return;
      }
      if (columns.isEmpty()) {
        header(cells);
      } else {
        row(cells, line);
      }
    }

    private void header(CSVRecord cells) {
      for (String header : cells) {
        Field field = Field.byHeader().get(Field.folded(header));
        if (field == null && !header.isBlank()) {
          unknown.add(header.strip());
        }
        if (field != null && columns.contains(field)) {
          throw new InputException(
              "%s has the column %s twice, the second time as '%s': remove one of them."
                  .formatted(file, field.header(), header.strip()));
        }
        columns.add(field);
      }
      if (!columns.contains(Field.DEPLOYMENT_ID)) {
        throw new InputException(
            "%s has no column deploymentID in its first line (%s): add it, one id for each row."
                .formatted(file, String.join(", ", cells.toList())));
      }
    }

    private void row(CSVRecord cells, long line) {
      Map<Field, String> byField = new EnumMap<>(Field.class);
      for (int i = 0; i < cells.size(); i++) {
        String text = unguarded(cells.get(i).strip());
        if (text.isEmpty()) {
          continue;
        }
        if (i >= columns.size()) {
          throw new InputException(
              "%s, line %d has more cells than the header has columns, from '%s' on: put text with the separator in it between quotation marks, or save with semicolons."
                  .formatted(file, line, text));
        }
        Field field = columns.get(i);
        if (field != null) {
          byField.put(field, text);
        }
      }
      rows.add(new CsvRow(file, line, byField));
    }

    CsvTable table() {
      if (columns.isEmpty()) {
        throw new InputException(
            "%s is empty: its first line must name the columns, deploymentID among them."
                .formatted(file));
      }
      return new CsvTable(rows, unknown);
    }
  }
}
