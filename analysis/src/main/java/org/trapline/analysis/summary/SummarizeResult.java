package org.trapline.analysis.summary;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.trapline.analysis.page.Page;
import org.trapline.analysis.page.TextFile;
import org.trapline.analysis.tables.ResultTables;
import org.trapline.analysis.tables.SafeCsv;

/**
 * Writes what a run found into its result folder: {@code summary.csv}, a line per deployment, and
 * {@code index.html}, one page that opens offline. Both are functions of the tables alone. No
 * picture with a person in it is shown.
 */
public final class SummarizeResult {
  /** The table's name in the result folder. */
  public static final String CSV = "summary.csv";

  /** The page's name in the result folder. */
  public static final String HTML = "index.html";

  private SummarizeResult() {}

  /**
   * Writes both files, each at once.
   *
   * @param results the result folder; deployments that are not published yet are not in it
   * @return what the page shows, for the lines at the end of a run
   * @throws org.trapline.analysis.AnalysisInputException if the folder is no result
   */
  public static ResultSummary write(Path results) throws IOException {
    try (ResultTables tables = ResultTables.open(List.of(results))) {
      ResultSummary summary = ReadSummary.from(tables.connection());
      TextFile.write(results.resolve(CSV), csv(tables));
      TextFile.write(
          results.resolve(HTML), Page.fill("summary/index.ftlh", Map.of("summary", summary)));
      return summary;
    }
  }

  private static String csv(ResultTables tables) throws IOException {
    StringBuilder csv = new StringBuilder();
    try (Statement statement = tables.connection().createStatement();
        ResultSet rows = statement.executeQuery(ReadSummary.sql("deployments.sql"))) {
      SafeCsv.write(rows, csv);
    } catch (SQLException e) {
      throw new IllegalStateException("the deployments could not be counted", e);
    }
    return csv.toString();
  }
}
