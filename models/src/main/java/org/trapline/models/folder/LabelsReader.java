package org.trapline.models.folder;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a labels file: one label per line; or CSV whose first column is headed {@code label}; or
 * SpeciesNet's lines of seven fields separated by semicolons.
 */
final class LabelsReader {
  /** Larger than any honest list: 100,000 labels of 160 letters. */
  static final int MAX_BYTES = 16 * 1024 * 1024;

  private static final int SPECIESNET_FIELDS = 7;

  private LabelsReader() {}

  static Labels read(Path file, CategoryRules rules, ModelTask task) {
    String text = SmallFiles.text(file, MAX_BYTES, "a list of labels");
    List<Entry> entries = isTable(text) ? table(file, text) : lines(text);
    if (entries.isEmpty()) {
      throw ModelFolderException.about(file, "holds no label: write one label per line");
    }
    return KindOfLabels.assign(file, entries, rules, task);
  }

  /** Labels that came from elsewhere than a labels file; {@code file} is named in complaints. */
  static Labels of(Path file, List<String> labels, CategoryRules rules, ModelTask task) {
    List<Entry> entries =
        labels.stream().map(label -> new Entry(label, Optional.empty(), taxon(label))).toList();
    return KindOfLabels.assign(file, entries, rules, task);
  }

  /** A label as the file gives it. */
  record Entry(String label, Optional<LabelKind> kind, Taxon taxon) {}

  private static boolean isTable(String text) {
    return text.startsWith("label,") || text.startsWith("\"label\",");
  }

  private static List<Entry> lines(String text) {
    // Only line ends at the very end may be empty: an empty line in the middle is a class.
    List<String> lines = new ArrayList<>(text.lines().map(String::strip).toList());
    while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
      lines.remove(lines.size() - 1);
    }
    return lines.stream().map(line -> new Entry(line, Optional.empty(), taxon(line))).toList();
  }

  private static Taxon taxon(String line) {
    String[] field = line.split(";", -1);
    if (field.length != SPECIESNET_FIELDS) {
      return Taxon.NONE;
    }
    String binomial = field[5].isEmpty() ? "" : (field[4] + " " + field[5]).strip();
    String[] names = {field[1], field[2], field[3], field[4], binomial};
    String[] ranks = {"class", "order", "family", "genus", "species"};
    int last = names.length - 1;
    while (last > 0 && names[last].isEmpty()) {
      last--;
    }
    return new Taxon(
        names[last],
        field[6],
        names[last].isEmpty() ? "" : ranks[last],
        field[1],
        field[2],
        field[3],
        field[4],
        field[5],
        field[0]);
  }

  private static List<Entry> table(Path file, String text) {
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();
    try (CSVParser rows = CSVParser.parse(new StringReader(text), format)) {
      List<Entry> entries = new ArrayList<>();
      for (CSVRecord row : rows) {
        entries.add(entry(file, row));
      }
      return entries;
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw new ModelFolderException(
          "%s: is not a readable CSV table (%s): correct it".formatted(file, e.getMessage()), e);
    }
  }

  private static Entry entry(Path file, CSVRecord row) {
    String category = column(row, "category");
    Optional<LabelKind> kind =
        category.isEmpty() ? Optional.empty() : Words.read(LabelKind.class, category);
    if (!category.isEmpty() && kind.isEmpty()) {
      throw ModelFolderException.about(
          file,
          "line %d has the category '%s', which is none of %s: correct it",
          row.getRecordNumber() + 1,
          category,
          Words.list(LabelKind.class));
    }
    Taxon taxon =
        new Taxon(
            column(row, "scientific_name"),
            column(row, "common_name"),
            column(row, "taxon_rank"),
            column(row, "class"),
            column(row, "order"),
            column(row, "family"),
            column(row, "genus"),
            column(row, "species"),
            column(row, "taxon_id"));
    return new Entry(column(row, "label"), kind, taxon);
  }

  private static String column(CSVRecord row, String name) {
    return row.isMapped(name) && row.isSet(name) ? row.get(name) : "";
  }
}
