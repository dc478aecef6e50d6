package org.trapline.runners.laptop.torture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trapline.runners.tables.ParquetRows;
import org.trapline.schemas.DeploymentRow;
import org.trapline.schemas.DetectionRow;
import org.trapline.schemas.MediaRow;
import org.trapline.schemas.ThumbnailRow;

/**
 * How the tables of one result differ from those of another.
 *
 * @param rows rows of the first
 * @param lost rows of the first that the second has not
 * @param doubled rows that the second has more often than the first
 * @param wrong rows with another value in any column
 * @param differences every value that differs and every row in another place, a sentence each
 */
record TableCounts(long rows, long lost, long doubled, long wrong, List<String> differences) {
  static final List<String> TABLES =
      List.of("media", "detections", "thumbnails", "deployments.parquet");

  TableCounts {
    differences = List.copyOf(differences);
  }

  /** Compares every table. */
  static SortedMap<String, TableCounts> of(Path undisturbed, Path tortured) throws IOException {
    ParquetRows right = ParquetRows.of(undisturbed);
    ParquetRows now = ParquetRows.of(tortured);
    List<String> differences = right.differencesFrom(now);
    SortedMap<String, TableCounts> counts = new TreeMap<>();
    for (String table : TABLES) {
      List<String> here = differences.stream().filter(d -> d.startsWith(table)).toList();
      counts.put(table, compare(right, now, table, here));
    }
    return counts;
  }

  private static TableCounts compare(
      ParquetRows right, ParquetRows now, String table, List<String> differences) {
    Map<String, Record> known = new HashMap<>();
    right.rows(table).forEach(row -> known.put(key(row), row));
    Map<String, Integer> seen = new HashMap<>();
    long wrong = 0;
    for (Record row : now.rows(table)) {
      seen.merge(key(row), 1, Integer::sum);
      wrong += row.equals(known.get(key(row))) ? 0 : 1;
    }
    return new TableCounts(
        right.count(table),
        known.keySet().stream().filter(key -> !seen.containsKey(key)).count(),
        seen.values().stream().mapToLong(times -> times - 1).sum(),
        wrong,
        differences);
  }

  private static String key(Record row) {
    if (row instanceof MediaRow media) {
      return "media " + media.deploymentId() + " " + media.mediaId();
    }
    if (row instanceof DetectionRow detection) {
      return "detection " + detection.deploymentId() + " " + detection.detectionId();
    }
    if (row instanceof ThumbnailRow thumbnail) {
      return "thumbnail %s %s %d"
          .formatted(thumbnail.deploymentId(), thumbnail.mediaId(), thumbnail.detectionIndex());
    }
    return "deployment " + ((DeploymentRow) row).deploymentId();
  }
}
