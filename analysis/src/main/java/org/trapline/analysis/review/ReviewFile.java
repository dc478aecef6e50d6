package org.trapline.analysis.review;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.page.TextFile;
import org.trapline.analysis.tables.CsvInput;
import org.trapline.analysis.tables.CsvRow;
import org.trapline.analysis.tables.SafeCsv;

/**
 * The CSV file of a review: written with empty columns for the person, read back whole or in part.
 * A text that a spreadsheet would take for a formula gets an apostrophe in front, and loses it
 * again when it is read.
 */
public final class ReviewFile {
  /** The columns, in order. */
  public static final List<String> COLUMNS =
      List.of(
          "unit_kind",
          "unit_id",
          "review_stratum",
          "review_stratum_size",
          "review_inclusion_prob",
          "deployment_id",
          "media_id",
          "file_path",
          "captured_at_local",
          "machine_name",
          "machine_score",
          "human_name",
          "human_count",
          "reviewed_by",
          "comment");

  private static final Set<String> REQUIRED =
      new LinkedHashSet<>(List.of("deployment_id", "media_id", "human_name"));

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

  private ReviewFile() {}

  /** Replaces the file by these lines. */
  public static void write(List<ReviewLine> lines, Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    CSVPrinter printer = new CSVPrinter(text, FORMAT);
    printer.printRecord(COLUMNS);
    for (ReviewLine line : lines) {
      printer.printRecord(cells(line));
    }
    TextFile.write(file, text.toString());
  }

  /** A line's fields, in the order of {@link #COLUMNS}. */
  public static List<String> cells(ReviewLine line) {
    ReviewLine.Stratum stratum = line.unit().stratum();
    ReviewLine.Answer answer = line.answer();
    List<@Nullable Object> values = new ArrayList<>();
    values.add(line.unit().kind().word());
    values.add(line.unit().id());
    values.add(stratum == null ? null : stratum.name());
    values.add(stratum == null ? null : stratum.size());
    values.add(stratum == null ? null : stratum.probability());
    values.add(line.file().deployment());
    values.add(line.file().mediaId());
    values.add(line.file().path());
    values.add(line.file().time());
    values.add(line.machineName());
    values.add(line.machineScore());
    values.add(answer == null ? null : answer.name());
    values.add(answer == null ? null : answer.count());
    values.add(answer == null ? null : answer.by());
    values.add(answer == null ? null : answer.comment());
    return values.stream().map(SafeCsv::cell).toList();
  }

  /**
   * All lines of a file, also those without an answer.
   *
   * @throws org.trapline.analysis.AnalysisInputException if the file can't be read or a value is
   *     wrong
   */
  public static List<ReviewLine> read(Path file) {
    List<ReviewLine> lines = new ArrayList<>();
    for (CsvRow row : CsvInput.read(file, REQUIRED)) {
      String machine = text(row, "machine_name");
      lines.add(
          new ReviewLine(
              new ReviewLine.Unit(kind(row), orEmpty(row, "unit_id"), stratum(row)),
              new ReviewLine.File(
                  required(row, "deployment_id"),
                  required(row, "media_id"),
                  orEmpty(row, "file_path"),
                  orEmpty(row, "captured_at_local")),
              machine,
              row.number("machine_score"),
              answer(row)));
    }
    return lines;
  }

  private static UnitKind kind(CsvRow row) {
    String word = row.optional("unit_kind");
    if (word == null) {
      return UnitKind.MEDIA;
    }
    return List.of(UnitKind.values()).stream()
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .orElseThrow(() -> row.refuse("unit_kind", word, "it is event, sequence or media"));
  }

  private static ReviewLine.@Nullable Stratum stratum(CsvRow row) {
    String name = text(row, "review_stratum");
    if (name == null) {
      return null;
    }
    Double size = row.number("review_stratum_size");
    Double probability = row.number("review_inclusion_prob");
    if (size == null || size < 1 || size != Math.rint(size)) {
      throw row.refuse(
          "review_stratum_size", orEmpty(row, "review_stratum_size"), "leave it as it was drawn");
    }
    if (probability == null || !(probability > 0 && probability <= 1)) {
      throw row.refuse(
          "review_inclusion_prob",
          orEmpty(row, "review_inclusion_prob"),
          "leave it as it was drawn");
    }
    return new ReviewLine.Stratum(name, size.longValue(), probability);
  }

  private static ReviewLine.@Nullable Answer answer(CsvRow row) {
    String name = text(row, "human_name");
    if (name == null) {
      return null;
    }
    Double count = row.number("human_count");
    if (count != null && (count < 1 || count != Math.rint(count))) {
      throw row.refuse("human_count", orEmpty(row, "human_count"), "give a whole number above 0");
    }
    return new ReviewLine.Answer(
        name,
        count == null ? null : Integer.valueOf(count.intValue()),
        orEmpty(row, "reviewed_by"),
        orEmpty(row, "comment"));
  }

  private static String required(CsvRow row, String column) {
    row.text(column);
    return orEmpty(row, column);
  }

  private static String orEmpty(CsvRow row, String column) {
    String text = text(row, column);
    return text == null ? "" : text;
  }

  private static @Nullable String text(CsvRow row, String column) {
    String text = row.optional(column);
    boolean guarded =
        text != null
            && text.length() > 1
            && text.charAt(0) == '\''
            && SafeCsv.looksLikeFormula(text.substring(1));
    return guarded && text != null ? text.substring(1) : text;
  }
}
