package org.trapline.analysis.tables;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.trapline.analysis.AnalysisInputException;

/**
 * A CSV file as people and spreadsheets write it: separated by comma, semicolon or tab, in UTF-8
 * with or without a mark, or in Windows-1252. Names of columns match without regard to case.
 * Everything stays text until it is asked for as something else.
 */
public final class CsvInput {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private CsvInput() {}

  /**
   * All rows of a file.
   *
   * @param required columns that must be there
   * @throws AnalysisInputException if the file is missing, or lacks a column
   */
  public static List<CsvRow> read(Path file, Set<String> required) {
    String text = text(file);
    String head = text.lines().findFirst().orElse("");
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(separator(head))
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreHeaderCase(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .setAllowMissingColumnNames(true)
            .get();
    try (CSVParser parser = format.parse(new StringReader(text))) {
      for (String column : required) {
        if (!parser.getHeaderMap().containsKey(column)) {
          throw new AnalysisInputException(
              "The file %s has no column \"%s\"; its columns are %s."
                  .formatted(file, column, parser.getHeaderNames()));
        }
      }
      return parser.stream()
          .filter(row -> row.stream().anyMatch(cell -> !cell.isBlank()))
          .map(row -> new CsvRow(file, row))
          .toList();
    } catch (IOException | IllegalArgumentException e) {
      throw new AnalysisInputException(
          "The file %s can't be read as CSV: %s.".formatted(file, e.getMessage()), e);
    }
  }

  private static String text(Path file) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new AnalysisInputException(
          "The file %s can't be read; check its name and that it is there.".formatted(file), e);
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      text = new String(bytes, WINDOWS);
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static String separator(String head) {
    return Arrays.stream(new String[] {";", "\t", ","})
        .filter(head::contains)
        .findFirst()
        .orElse(",");
  }
}
