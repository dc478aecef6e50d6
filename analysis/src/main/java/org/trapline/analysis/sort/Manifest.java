package org.trapline.analysis.sort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.AnalysisInputException;
import org.trapline.analysis.page.TextFile;
import org.trapline.analysis.tables.CsvInput;
import org.trapline.analysis.tables.CsvRow;
import org.trapline.analysis.tables.SafeCsv;

/** {@code manifest.csv}: which photo a sort has put where, so that a moved one is known again. */
public final class Manifest {
  /** Its name in the folder of the sort. */
  public static final String NAME = "manifest.csv";

  private static final List<String> COLUMNS =
      List.of(
          "folder",
          "name",
          "deployment_id",
          "media_id",
          "file_path",
          "captured_at_local",
          "machine_name",
          "machine_score",
          "state");

  private Manifest() {}

  /**
   * Writes it.
   *
   * @param states what became of each group of files, in words
   */
  static void write(Path folder, Map<String, List<SortedFile>> states) throws IOException {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    rows.add(new ArrayList<>(COLUMNS));
    states.forEach((state, files) -> files.forEach(file -> rows.add(row(file, state))));
    StringBuilder text = new StringBuilder();
    SafeCsv.write(rows, text);
    TextFile.write(folder.resolve(NAME), text.toString());
  }

  private static List<@Nullable Object> row(SortedFile file, String state) {
    return Arrays.asList(
        file.folder(),
        file.name(),
        file.deploymentId(),
        file.mediaId(),
        file.filePath(),
        file.time(),
        file.machineName(),
        file.machineScore(),
        state);
  }

  /**
   * The files that a sort has put into a folder, by their names.
   *
   * @throws AnalysisInputException if the folder is not one that was sorted into
   */
  static Map<String, SortedFile> read(Path folder) {
    Path file = folder.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      throw new AnalysisInputException(
          "The folder %s has no %s; give the folder that was --out of trapline sort."
              .formatted(folder, NAME));
    }
    Map<String, SortedFile> files = new LinkedHashMap<>();
    for (CsvRow row : CsvInput.read(file, Set.copyOf(COLUMNS))) {
      if (row.text("state").equals(SortFolder.SORTED)) {
        files.put(SafeCsv.unguarded(row.text("name")), sorted(row));
      }
    }
    return files;
  }

  private static SortedFile sorted(CsvRow row) {
    return new SortedFile(
        SafeCsv.unguarded(row.text("deployment_id")),
        row.text("media_id"),
        SafeCsv.unguarded(row.text("file_path")),
        row.time("captured_at_local"),
        SafeCsv.unguarded(row.text("machine_name")),
        row.number("machine_score"),
        SafeCsv.unguarded(row.text("folder")),
        SafeCsv.unguarded(row.text("name")));
  }
}
