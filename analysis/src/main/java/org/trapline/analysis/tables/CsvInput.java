package org.trapline.analysis.tables;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
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
    return rows(file, text, format(text).setHeader().setSkipHeaderRecord(true), required);
  }

  /**
   * All rows of a file whose first line is a row too.
   *
   * @param columns what its columns are, in order
   */
  public static List<CsvRow> readWithoutHead(Path file, List<String> columns) {
    String text = text(file);
    return rows(file, text, format(text).setHeader(columns.toArray(String[]::new)), Set.of());
  }

  /** The fields of the first line; none of an empty file. */
  public static List<String> head(Path file) {
    String text = text(file);
    try (CSVParser parser = format(text).get().parse(new StringReader(text))) {
      return parser.stream().findFirst().map(row -> row.stream().toList()).orElse(List.of());
    } catch (IOException | IllegalArgumentException | UncheckedIOException e) {
      throw unreadable(file, e);
    }
  }

  private static CSVFormat.Builder format(String text) {
    return CSVFormat.DEFAULT
        .builder()
        .setDelimiter(separator(text.lines().findFirst().orElse("")))
        .setIgnoreHeaderCase(true)
        .setIgnoreEmptyLines(true)
        .setTrim(true)
        .setAllowMissingColumnNames(true);
  }

  private static List<CsvRow> rows(
      Path file, String text, CSVFormat.Builder format, Set<String> required) {
    try (CSVParser parser = format.get().parse(new StringReader(text))) {
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
    } catch (IOException | IllegalArgumentException | UncheckedIOException e) {
      throw unreadable(file, e);
    }
  }

  private static AnalysisInputException unreadable(Path file, Exception e) {
    return new AnalysisInputException(
        "The file %s can't be read as CSV: %s.".formatted(file, e.getMessage()), e);
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
    if (text.indexOf('\0') >= 0) {
      throw new AnalysisInputException(
          "The file %s is no text in UTF-8 (a workbook or \"Unicode text\" perhaps); save it as CSV UTF-8."
              .formatted(file));
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
