package org.trapline.analysis.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trapline.schemas.DeploymentRow;
import org.trapline.schemas.DetectionRow;
import org.trapline.schemas.LabelRow;
import org.trapline.schemas.MediaRow;
import org.trapline.schemas.ThumbnailRow;
import org.trapline.schemas.parquet.RecordTable;

/**
 * The tables of one or more results as views of an embedded DuckDB: {@code media}, {@code
 * detections}, {@code deployments}, {@code thumbnails} and {@code labels} (those that people
 * applied), each with the columns of its record and, besides, {@code deployment}, the slug of the
 * folder that a row lies in.
 *
 * <p>Besides there is the table {@code keeps_duplicates} with the deployments of results in which
 * animals in duplicates count.
 *
 * <p>A table without any file yet is an empty view with the right columns. DuckDB is kept from the
 * network: it neither fetches nor loads extensions on its own. What doesn't fit in memory spills
 * into a scratch folder that {@link #close} removes. Used from one thread at a time.
 */
public final class ResultTables implements AutoCloseable {
  /** Table by table, the record that names its columns. */
  private static final Map<String, Class<? extends Record>> TABLES =
      Map.of(
          "media", MediaRow.class,
          "detections", DetectionRow.class,
          "deployments", DeploymentRow.class,
          "thumbnails", ThumbnailRow.class,
          "labels", LabelRow.class);

  private final Connection connection;
  private final Path scratch;

  private ResultTables(Connection connection, Path scratch) {
    this.connection = connection;
    this.scratch = scratch;
  }

  /** Opens the tables of these results, as one, with {@link Workspace#usual()} limits. */
  public static ResultTables open(List<Path> results) {
    return open(results, Workspace.usual());
  }

  /**
   * Opens the tables of these results, as one.
   *
   * @throws org.trapline.analysis.AnalysisInputException if a folder is no result
   */
  public static ResultTables open(List<Path> results, Workspace workspace) {
    List<ResultFolder> folders = results.stream().map(ResultFolder::new).toList();
    try {
      Path scratch = Files.createTempDirectory(workspace.folder(), "trapline-duckdb-");
      ResultTables tables = new ResultTables(connect(workspace, scratch), scratch);
      for (var table : TABLES.entrySet()) {
        tables.defineView(table.getKey(), table.getValue(), folders);
      }
      tables.listKeepers(folders);
      return tables;
    } catch (IOException e) {
      throw new UncheckedIOException("no scratch folder below " + workspace.folder(), e);
    } catch (SQLException e) {
      throw new IllegalStateException("the embedded database could not open the tables", e);
    }
  }

  /** The connection, for queries over the views; it closes with this. */
  public Connection connection() {
    return connection;
  }

  private static Connection connect(Workspace workspace, Path scratch) throws SQLException {
    Properties settings = new Properties();
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("temp_directory", scratch.toString());
    settings.setProperty("memory_limit", workspace.memoryMebibytes() + "MiB");
    settings.setProperty("threads", String.valueOf(workspace.threads()));
    Connection connection = DriverManager.getConnection("jdbc:duckdb:", settings);
    // Dates and hours must not depend on the machine that asks.
    Rows.run(connection, "SET TimeZone = 'UTC'");
    return connection;
  }

  private void defineView(String table, Class<? extends Record> row, List<ResultFolder> folders)
      throws SQLException, IOException {
    List<Path> files = new ArrayList<>();
    folders.forEach(folder -> files.addAll(folder.filesOf(table)));
    String columns = "*";
    if (files.isEmpty()) {
      Path empty = scratch.resolve("no-" + table + ".parquet");
      Files.write(empty, RecordTable.of(row).toBytes(List.of(), Map.of()));
      files.add(empty);
    }
    if (files.stream().noneMatch(ResultTables::isInDeploymentFolder)) {
      columns = "*, CAST(NULL AS VARCHAR) AS deployment";
    }
    String list = files.stream().map(SqlText::fileLiteral).collect(Collectors.joining(", "));
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          """
          CREATE VIEW %s AS SELECT %s FROM read_parquet([%s],
            union_by_name = true, hive_partitioning = true, hive_types_autocast = false)
          """
              .formatted(table, columns, list));
    }
  }

  /** Table {@code keeps_duplicates}: the deployments of results in which duplicates count. */
  private void listKeepers(List<ResultFolder> folders) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TEMP TABLE keeps_duplicates (deployment_id VARCHAR)");
      for (ResultFolder folder : folders) {
        if (folder.keepsDuplicates()) {
          for (Path file : folder.filesOf("deployments")) {
            statement.execute(
                "INSERT INTO keeps_duplicates SELECT deployment_id FROM read_parquet("
                    + SqlText.fileLiteral(file)
                    + ")");
          }
        }
      }
    }
  }

  private static boolean isInDeploymentFolder(Path file) {
    Path parent = file.getParent();
    return parent != null && parent.getFileName().toString().startsWith("deployment=");
  }

  @Override
  public void close() {
    try {
      connection.close();
      try (Stream<Path> left = Files.walk(scratch)) {
        for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(path);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the embedded database did not close", e);
    } catch (IOException e) {
      throw new UncheckedIOException("could not remove " + scratch, e);
    }
  }
}
