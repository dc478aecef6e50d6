package org.trapline.analysis.labels.applied;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.trapline.analysis.AnalysisInputException;
import org.trapline.analysis.labels.LabelTable;
import org.trapline.analysis.labels.clean.CleanLabels;
import org.trapline.analysis.labels.clean.CleanSettings;
import org.trapline.analysis.tables.ResultTables;
import org.trapline.analysis.tables.Rows;
import org.trapline.schemas.LabelPurpose;
import org.trapline.schemas.LabelRow;

/**
 * Lays people's labels beside a result's tables, which stay as they are: what the models said is
 * never overwritten. A photo that has labels already gets the new ones in their place; labels of
 * other photos stay. The same labels give the same file.
 */
public final class ApplyLabels {
  private ApplyLabels() {}

  /**
   * What was applied.
   *
   * @param photos that have the new labels
   * @param replaced how many of them had labels before
   * @param elsewhere photos that are not in the result, and those from elsewhere
   * @param disputed photos of which people say different things
   * @param all photos that have labels now
   */
  public record Applied(long photos, long replaced, long elsewhere, long disputed, long all) {}

  /**
   * Applies tables of labels; what a later one says of a photo wins.
   *
   * @throws AnalysisInputException if one is no table of labels or no label is about a photo of the
   *     result
   */
  public static Applied run(List<Path> labels, Path result) throws IOException {
    Map<String, List<LabelRow>> said = new LinkedHashMap<>();
    Set<String> elsewhere = new HashSet<>();
    long disputed = 0;
    for (Path table : labels) {
      List<LabelRow> rows = LabelTable.read(table);
      rows.stream()
          .filter(row -> row.contentHash() == null || row.purpose() != LabelPurpose.ANY)
          .forEach(row -> elsewhere.add(row.filePath()));
      List<LabelRow> own =
          rows.stream()
              .filter(row -> row.contentHash() != null && row.purpose() == LabelPurpose.ANY)
              .toList();
      Map<String, List<LabelRow>> answers = byPhoto(agreed(own));
      disputed += byPhoto(own).size() - answers.size();
      said.putAll(answers);
    }
    Set<String> here = here(result, said.keySet());
    if (here.isEmpty()) {
      throw new AnalysisInputException(
          "None of the labels in %s is about a photo of %s; import them with --media %s."
              .formatted(labels, result, result));
    }
    said.keySet().stream().filter(hash -> !here.contains(hash)).forEach(elsewhere::add);
    said.keySet().retainAll(here);
    return write(result, said, elsewhere.size(), disputed);
  }

  /** Votes are made one answer; what was cleaned is one already. */
  private static List<LabelRow> agreed(List<LabelRow> rows) {
    boolean clean = rows.stream().anyMatch(row -> row.votes() > 1);
    return clean ? rows : CleanLabels.of(rows, CleanSettings.LEAST).rows();
  }

  private static Map<String, List<LabelRow>> byPhoto(List<LabelRow> rows) {
    Map<String, List<LabelRow>> photos = new TreeMap<>();
    for (LabelRow row : rows) {
      photos.computeIfAbsent(String.valueOf(row.contentHash()), any -> new ArrayList<>()).add(row);
    }
    return photos;
  }

  private static Set<String> here(Path result, Set<String> wanted) {
    Set<String> here = new HashSet<>();
    try (ResultTables tables = ResultTables.open(List.of(result))) {
      Rows.each(
          tables.connection(),
          "SELECT content_hash FROM media WHERE content_hash IS NOT NULL",
          row -> {
            String hash = row.getString(1);
            if (wanted.contains(hash)) {
              here.add(hash);
            }
          });
    }
    return here;
  }

  private static Applied write(
      Path result, Map<String, List<LabelRow>> said, long elsewhere, long disputed)
      throws IOException {
    Path file = result.resolve(AppliedLabels.FILE);
    Map<String, List<LabelRow>> all =
        Files.exists(file) ? byPhoto(LabelTable.read(file)) : new TreeMap<>();
    long replaced = said.keySet().stream().filter(all::containsKey).count();
    all.putAll(said);
    List<LabelRow> rows = new ArrayList<>();
    all.values().forEach(rows::addAll);
    rows.sort(
        Comparator.comparing((LabelRow row) -> String.valueOf(row.deploymentId()))
            .thenComparing(LabelRow::filePath)
            .thenComparing(row -> String.valueOf(row.contentHash()))
            .thenComparing(LabelRow::label));
    LabelTable.write(file, rows);
    return new Applied(said.size(), replaced, elsewhere, disputed, all.size());
  }
}
