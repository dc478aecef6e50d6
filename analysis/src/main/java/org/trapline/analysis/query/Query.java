package org.trapline.analysis.query;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.analysis.AnalysisInputException;
import org.trapline.analysis.tables.ResultTables;
import org.trapline.analysis.tables.SafeCsv;

/**
 * Runs an analyst's SQL over a result. The views {@code media}, {@code detections}, {@code
 * deployments} and {@code thumbnails} stand for its tables; {@code read_parquet} works too.
 */
public final class Query {
  /** DuckDB's own kinds of errors, such as {@code Binder Error:}. */
  private static final Pattern KIND = Pattern.compile("^(?:[A-Za-z.]+: )?[A-Z][A-Za-z ]+ Error: ");

  private static final Pattern PLACE = Pattern.compile("\\s*LINE \\d+:.*", Pattern.DOTALL);

  private Query() {}

  /**
   * Runs the SQL over these results and writes its answer.
   *
   * @param results folders that runs wrote; several are read as one
   * @param sql one or more statements; the answer of the last one that has any is written
   * @throws AnalysisInputException if a folder is no result or the SQL is wrong
   */
  public static void run(List<Path> results, String sql, QueryFormat format, Appendable out)
      throws IOException {
    try (ResultTables tables = ResultTables.open(results);
        Statement statement = tables.connection().createStatement()) {
      if (!statement.execute(sql)) {
        return;
      }
      try (ResultSet rows = statement.getResultSet()) {
        switch (format) {
          case CSV -> SafeCsv.write(rows, out);
          case TABLE -> TextTable.write(rows, out);
        }
      }
    } catch (SQLException e) {
      throw new AnalysisInputException(sentence(e), e);
    }
  }

  /** DuckDB explains in several lines with a drawing; the first sentence and the hint are kept. */
  private static String sentence(SQLException e) {
    String message = String.valueOf(e.getMessage());
    Matcher kind = KIND.matcher(message);
    String said = kind.find() ? message.substring(kind.end()) : message;
    String flat =
        PLACE
            .matcher(said)
            .replaceFirst("")
            .replaceAll("\\s+", " ")
            .replaceAll("[!.]$", "")
            .strip();
    String quoted = flat.isEmpty() ? "no reason given" : flat;
    return String.format(
        Locale.ROOT,
        "The query could not be run: %s; the tables are media, detections, deployments and"
            + " thumbnails.",
        quoted);
  }
}
