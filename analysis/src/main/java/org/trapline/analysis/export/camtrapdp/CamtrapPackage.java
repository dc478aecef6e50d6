package org.trapline.analysis.export.camtrapdp;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.trapline.analysis.AnalysisInputException;
import org.trapline.analysis.page.TextFile;
import org.trapline.analysis.tables.ResultTables;
import org.trapline.analysis.tables.Rows;
import org.trapline.analysis.tables.SafeCsv;
import org.trapline.analysis.tables.SqlText;

/**
 * Writes a result as a Camtrap DP package: what was set up where, every file, and what was seen,
 * for each file and for each burst. Pictures stay where they are. The same result gives the same
 * files.
 *
 * <p>Files without a capture time, and such that are no picture, sound or video, can't be in a
 * package and are counted. A second row of the same bytes is a file, and no observation.
 */
public final class CamtrapPackage {
  /** The version of the standard. */
  public static final String VERSION = "1.0.2";

  /** The file that describes a package. */
  public static final String METADATA = "datapackage.json";

  private final CamtrapSettings settings;

  private CamtrapPackage(CamtrapSettings settings) {
    this.settings = settings;
  }

  /**
   * What was written.
   *
   * @param deployments rows
   * @param media rows
   * @param observations rows
   * @param heldBack files that are not public
   * @param leftOut files of the result that can't be in a package
   */
  public record Written(
      long deployments, long media, long observations, long heldBack, long leftOut) {}

  /**
   * Writes a package and checks it.
   *
   * @throws AnalysisInputException if a deployment lacks what the standard requires
   */
  public static Written write(CamtrapSettings settings) throws IOException {
    Written written = new CamtrapPackage(settings).write();
    List<Violation> violations = CheckPackage.of(settings.out());
    if (!violations.isEmpty()) {
      throw new AnalysisInputException(
          "The package in %s is not valid Camtrap DP: %s. Correct that in the result."
              .formatted(settings.out(), violations.get(0).sentence()));
    }
    return written;
  }

  private Written write() throws IOException {
    try (ResultTables tables = ResultTables.open(List.of(settings.result()))) {
      Connection connection = tables.connection();
      MissingFacts.refuse(connection);
      Rows.run(connection, sql("base"));
      Files.createDirectories(settings.out());
      long deployments = table(connection, TableRule.DEPLOYMENTS);
      long media = table(connection, TableRule.MEDIA);
      long observations = table(connection, TableRule.OBSERVATIONS);
      TextFile.write(settings.out().resolve(METADATA), Metadata.of(settings, connection));
      return new Written(
          deployments,
          media,
          observations,
          Rows.count(connection, "SELECT count(*) FROM files WHERE NOT is_public"),
          Rows.count(connection, "SELECT count(*) FROM media") - media);
    }
  }

  private long table(Connection connection, TableRule rule) throws IOException {
    Path file = settings.out().resolve(rule.fileName());
    Path unfinished = settings.out().resolve("_unfinished-" + rule.fileName());
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql(rule.name()));
        BufferedWriter out = Files.newBufferedWriter(unfinished)) {
      SafeCsv.write(rows, out);
    } catch (SQLException e) {
      throw new IllegalStateException("a query of this program failed: " + e.getMessage(), e);
    }
    TextFile.replace(unfinished, file);
    return PackageCsv.count(file);
  }

  private String sql(String name) {
    return SqlText.of(CamtrapPackage.class, name + ".sql")
        .replace("{decimals}", String.valueOf(settings.coordinateDecimals()));
  }
}
