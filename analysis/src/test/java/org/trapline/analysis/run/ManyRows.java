package org.trapline.analysis.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.trapline.analysis.tables.Rows;
import org.trapline.analysis.tables.SqlText;
import org.trapline.schemas.DeploymentRow;
import org.trapline.schemas.DetectionRow;
import org.trapline.schemas.MediaRow;
import org.trapline.schemas.parquet.RecordTable;

/**
 * A made-up result of any size in the layout that a run writes: 60 stations, half of them with a
 * change, a deployment of 60 days before and one after, 40 species, bursts of three, animals in 8 %
 * of the files. Everything follows from row numbers by a hash, so that the tables are always the
 * same.
 */
final class ManyRows {
  static final int STATIONS = 60;
  static final int SPECIES = 40;

  /** Table by table, the record that names its columns. */
  private static final Map<String, Class<? extends Record>> TABLES =
      Map.of(
          "media", MediaRow.class,
          "detections", DetectionRow.class,
          "deployments", DeploymentRow.class);

  private ManyRows() {}

  /**
   * Writes the tables into a folder {@code results}, and what a person says beside it.
   *
   * @param rows of media; rounded down to whole bursts of every deployment
   * @return how many rows there are
   */
  static long write(Path folder, long rows) throws IOException, SQLException {
    long bursts = rows / (2L * STATIONS * 3);
    Path results = Files.createDirectories(folder.resolve("results"));
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      Rows.run(connection, "SET memory_limit = '1500MiB'; SET threads = 2");
      Rows.run(connection, "SET preserve_insertion_order = false");
      for (String table : List.of("media", "detections", "deployments")) {
        Path empty = folder.resolve("no-" + table + ".parquet");
        Class<? extends Record> type = TABLES.get(table);
        Files.write(empty, RecordTable.of(type).toBytes(List.of(), Map.of()));
        Rows.run(
            connection,
            "CREATE VIEW no_%s AS SELECT * FROM read_parquet(%s)"
                .formatted(table, SqlText.fileLiteral(empty)));
      }
      String sql =
          SqlText.of(ManyRows.class, "many.sql")
              .replace("{stations}", String.valueOf(STATIONS))
              .replace("{species}", String.valueOf(SPECIES))
              .replace("{bursts}", String.valueOf(bursts))
              .replace("{out}", results.toString());
      Rows.run(connection, sql);
    }
    for (String table : TABLES.keySet()) {
      Files.delete(folder.resolve("no-" + table + ".parquet"));
    }
    StringBuilder stations = new StringBuilder("station,group\n");
    for (int i = 0; i < STATIONS; i++) {
      stations.append("S-%02d,%s%n".formatted(i, i % 2 == 0 ? "impact" : "control"));
    }
    Files.writeString(folder.resolve("stations.csv"), stations);
    Files.writeString(
        folder.resolve("design.toml"),
        """
        before = ["2024-04-01", "2024-07-01"]
        after = ["2025-04-01", "2025-07-01"]
        """);
    return bursts * 2L * STATIONS * 3;
  }
}
