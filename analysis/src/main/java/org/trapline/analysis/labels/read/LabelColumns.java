package org.trapline.analysis.labels.read;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.AnalysisInputException;
import org.trapline.analysis.tables.CsvRow;
import org.trapline.analysis.tables.SafeCsv;

/** Which column of a table of labels means what, by the names that programs give them. */
final class LabelColumns {
  /** For each meaning the names that are looked for, the surest first. */
  private static final Map<String, List<String>> NAMES = new LinkedHashMap<>();

  static {
    NAMES.put(
        "photo",
        List.of(
            "file_path", "filepath", "path", "file", "file_name", "filename", "image", "photo"));
    NAMES.put(
        "label",
        List.of(
            "label",
            "human_name",
            "scientific_name",
            "scientificname",
            "species",
            "choice",
            "observation_type",
            "kind"));
    NAMES.put("count", List.of("count", "human_count", "howmany", "individuals"));
    NAMES.put(
        "by", List.of("labeled_by", "reviewed_by", "user_name", "user", "observer", "annotator"));
    NAMES.put("at", List.of("labeled_at", "created_at"));
    NAMES.put(
        "time",
        List.of(
            "captured_at_local",
            "captured_at",
            "datetime",
            "date_time",
            "datetimeoriginal",
            "timestamp"));
    NAMES.put("camera", List.of("camera", "camera_id", "cameraid", "serial"));
    NAMES.put(
        "deployment", List.of("deployment_id", "deploymentid", "deployment", "station", "site"));
    NAMES.put("media_id", List.of("media_id"));
    NAMES.put("hash", List.of("content_hash"));
  }

  private final Map<String, List<String>> found = new LinkedHashMap<>();

  /**
   * Finds the columns.
   *
   * @param head the file's columns
   * @param told what the person said of them
   * @throws AnalysisInputException if there is no column for the photo or the label
   */
  LabelColumns(Path file, List<String> head, Map<String, String> told) {
    List<String> small = head.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    for (String meaning : told.keySet()) {
      if (!NAMES.containsKey(meaning)) {
        throw new AnalysisInputException(
            "--column names \"%s\"; it is one of %s."
                .formatted(meaning, String.join(", ", NAMES.keySet())));
      }
    }
    NAMES.forEach(
        (meaning, names) -> found.put(meaning, columns(file, small, meaning, names, told)));
    require(file, head, "label");
    if (of("media_id").isEmpty() && of("hash").isEmpty()) {
      require(file, head, "photo");
    }
  }

  private static List<String> columns(
      Path file, List<String> head, String meaning, List<String> names, Map<String, String> told) {
    String own = told.get(meaning);
    if (own == null) {
      return names.stream().filter(head::contains).toList();
    }
    if (!head.contains(own.toLowerCase(Locale.ROOT))) {
      throw new AnalysisInputException(
          "The file %s has no column \"%s\"; its columns are %s.".formatted(file, own, head));
    }
    return List.of(own);
  }

  private void require(Path file, List<String> head, String meaning) {
    if (of(meaning).isEmpty()) {
      throw new AnalysisInputException(
          ("The file %s has no column for the %s (one of %s); its columns are %s: say which one"
                  + " with --column %s=NAME.")
              .formatted(
                  file,
                  meaning,
                  String.join(", ", Objects.requireNonNull(NAMES.get(meaning))),
                  head,
                  meaning));
    }
  }

  List<String> of(String meaning) {
    return Objects.requireNonNull(found.get(meaning));
  }

  /** The first column of this meaning that a line has filled in; null if none is. */
  @Nullable String column(CsvRow row, String meaning) {
    return of(meaning).stream().filter(name -> row.optional(name) != null).findFirst().orElse(null);
  }

  /** What a line says; null if nothing. */
  @Nullable String text(CsvRow row, String meaning) {
    String column = column(row, meaning);
    String text = column == null ? null : row.optional(column);
    return text == null ? null : SafeCsv.unguarded(text);
  }
}
