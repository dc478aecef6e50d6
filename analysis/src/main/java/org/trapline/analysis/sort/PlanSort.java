package org.trapline.analysis.sort;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.trapline.analysis.tables.ResultTables;
import org.trapline.analysis.tables.Rows;
import org.trapline.analysis.tables.SqlText;

/**
 * Decides from the tables alone where each photo goes. The same result gives the same places, so
 * that a sort can go on where it was stopped.
 */
public final class PlanSort {
  /** Digits of the media id in each name: 48 bits tell a million files apart. */
  private static final int ID_DIGITS = 12;

  private final SortBy by;

  /** The first spelling of each folder, by its small letters: disks may not know the case. */
  private final Map<String, String> folders = new HashMap<>();

  private PlanSort(SortBy by) {
    this.by = by;
  }

  /**
   * Where everything goes.
   *
   * @param files to be sorted
   * @param heldBack people, and what was not judged: not sorted unless asked for
   */
  public record Plan(List<SortedFile> files, List<SortedFile> heldBack) {
    /** Copies the lists. */
    public Plan {
      files = List.copyOf(files);
      heldBack = List.copyOf(heldBack);
    }
  }

  /** Plans for a result. */
  public static Plan of(Path result, SortBy by) {
    PlanSort sort = new PlanSort(by);
    List<SortedFile> files = new ArrayList<>();
    List<SortedFile> heldBack = new ArrayList<>();
    try (ResultTables tables = ResultTables.open(List.of(result))) {
      Rows.each(
          tables.connection(),
          SqlText.of(PlanSort.class, "files.sql"),
          row -> (row.getBoolean("held_back") ? heldBack : files).add(sort.file(row)));
    }
    return new Plan(files, heldBack);
  }

  private SortedFile file(ResultSet row) throws SQLException {
    String name = row.getString("name");
    String deployment = row.getString("deployment_id");
    String path = row.getString("file_path");
    String id = row.getString("media_id");
    String species = folder(SafeNames.of(name));
    String folder =
        by == SortBy.SPECIES
            ? species
            : folder(SafeNames.of(row.getString("station"))) + "/" + species;
    return new SortedFile(
        deployment,
        id,
        path,
        Rows.localTime(row, "captured_at_local"),
        name,
        Rows.number(row, "score"),
        folder,
        fileName(deployment, path, id));
  }

  private String folder(String name) {
    return folders.computeIfAbsent(name.toLowerCase(Locale.ROOT), any -> name);
  }

  /** RIV-01 DCIM_100_IMG_0001 1a2b3c4d5e6f.JPG: whose, which, and that it is no other. */
  private static String fileName(String deployment, String path, String id) {
    int slash = path.lastIndexOf('/');
    int dot = path.lastIndexOf('.');
    boolean hasExtension = dot > slash + 1;
    String stem = hasExtension ? path.substring(0, dot) : path;
    String extension = hasExtension ? path.substring(dot) : "";
    String shortId = SafeNames.of(id.length() > ID_DIGITS ? id.substring(0, ID_DIGITS) : id);
    return SafeNames.of(deployment)
        + " "
        + SafeNames.of(stem.replace('/', '_'))
        + " "
        + shortId
        + SafeNames.of("x" + extension).substring(1);
  }
}
