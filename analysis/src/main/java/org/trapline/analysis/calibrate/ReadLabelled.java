package org.trapline.analysis.calibrate;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.AnalysisInputException;
import org.trapline.analysis.tables.CsvInput;
import org.trapline.analysis.tables.CsvRow;
import org.trapline.analysis.tables.Rows;

/**
 * Reads people's labels and finds the photos that they are about: by {@code media_id}, or by {@code
 * deployment_id} and {@code file_path}, or by {@code file_path} alone where only one photo has it.
 */
final class ReadLabelled {
  /** What a person writes where nothing is on the photo; anything else is something. */
  private static final Set<String> EMPTY = Set.of("blank", "empty");

  private static final Set<String> UNSURE = Set.of("unknown", "unsure");

  private static final String MEDIA =
      """
      SELECT media_id, deployment_id, file_path, coalesce(sequence_id, media_id) AS burst,
        blank_score, duplicate_of IS NULL AND error_code IS NULL AS judged
      FROM media
      """;

  private final Path file;
  private final Map<String, Said> said = new HashMap<>();
  private final List<LabelledShot> shots = new ArrayList<>();
  private long withoutScore;

  /** One line of the labels. */
  private static final class Said {
    private final CsvRow row;
    private final String label;
    private final double weight;
    private @Nullable String media;

    Said(CsvRow row, String label, double weight) {
      this.row = row;
      this.label = label;
      this.weight = weight;
    }
  }

  private ReadLabelled(Path file) {
    this.file = file;
  }

  /**
   * The labelled photos.
   *
   * @param tables the views of a result
   * @param file CSV with {@code human_name} (or {@code label}), what names the photo, and perhaps
   *     {@code review_inclusion_prob}
   * @throws AnalysisInputException if the labels can't be read or two of them are about one photo
   */
  static Labelled of(Connection tables, Path file) {
    return new ReadLabelled(file).read(tables);
  }

  private Labelled read(Connection tables) {
    long unsure = 0;
    for (CsvRow row : CsvInput.read(file, Set.of())) {
      String label = label(row);
      if (label == null) {
        continue;
      }
      if (UNSURE.contains(label)) {
        unsure++;
        continue;
      }
      put(row, label);
    }
    if (said.isEmpty()) {
      throw new AnalysisInputException(
          "The file %s holds no label; fill in its column human_name with blank or a name."
              .formatted(file));
    }
    Rows.each(tables, MEDIA, this::match);
    List<String> unknown =
        said.entrySet().stream()
            .filter(entry -> entry.getValue().media == null)
            .map(entry -> entry.getKey().replace('\n', ' '))
            .sorted()
            .toList();
    return new Labelled(shots, unsure, withoutScore, unknown);
  }

  private static @Nullable String label(CsvRow row) {
    String name = row.optional("human_name");
    String label = name == null ? row.optional("label") : name;
    return label == null ? null : label.toLowerCase(Locale.ROOT);
  }

  private void put(CsvRow row, String label) {
    Double probability = row.number("review_inclusion_prob");
    if (probability != null && !(probability > 0 && probability <= 1)) {
      throw row.refuse(
          "review_inclusion_prob", "" + probability, "it lies above 0 and at most at 1");
    }
    Said now = new Said(row, label, probability == null ? 1 : 1 / probability);
    String key = key(row);
    Said before = said.put(key, now);
    if (before != null) {
      throw row.refuse("photo", key.replace('\n', ' '), "it has a label already; keep one of them");
    }
  }

  private static String key(CsvRow row) {
    String id = row.optional("media_id");
    if (id != null) {
      return id;
    }
    String path = row.text("file_path");
    String deployment = row.optional("deployment_id");
    return deployment == null ? path : deployment + "\n" + path;
  }

  private void match(ResultSet row) throws SQLException {
    String id = row.getString("media_id");
    String path = row.getString("file_path");
    String deployment = row.getString("deployment_id");
    Said found = said.get(id);
    if (found == null) {
      found = said.get(deployment + "\n" + path);
    }
    if (found == null) {
      found = said.get(path);
    }
    if (found == null) {
      return;
    }
    if (found.media != null) {
      throw found.row.refuse(
          "file_path", path, "several photos have it; add the column deployment_id or media_id");
    }
    found.media = id;
    Double score = Rows.number(row, "blank_score");
    if (score == null || !row.getBoolean("judged")) {
      withoutScore++;
      return;
    }
    shots.add(
        new LabelledShot(
            deployment, row.getString("burst"), score, EMPTY.contains(found.label), found.weight));
  }
}
