package org.trapline.analysis;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reference values that well-known R packages gave for made-up data. */
public final class Golden {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  private Golden() {}

  /** The rows of a file below {@code golden/}. */
  public static List<CSVRecord> rows(String file) {
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(Golden.class.getResourceAsStream("/golden/" + file), file),
            StandardCharsets.UTF_8)) {
      return FORMAT.parse(in).getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A number, as R writes it. */
  public static double number(CSVRecord row, String column) {
    String text = row.get(column);
    return switch (text) {
      case "NA", "NaN" -> Double.NaN;
      case "Inf" -> Double.POSITIVE_INFINITY;
      case "-Inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }

  /** A whole number. */
  public static long count(CSVRecord row, String column) {
    return Long.parseLong(row.get(column));
  }
}
