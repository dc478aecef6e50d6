package org.trapline.analysis.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.trapline.analysis.AnalysisInputException;
import org.trapline.analysis.query.TextTable;
import org.trapline.analysis.tables.SqlText;

/**
 * Goes from a number of a report back to what it is made of: the contrast, the rates of each
 * station, the events, and the files of the first of them, each with the query that shows it.
 */
public final class Explain {
  /** Each question with the SQL that answers it; {@code ?} is the subject. */
  private static final List<List<String>> STEPS =
      List.of(
          List.of("What changed", "SELECT sentence FROM {contrasts} WHERE subject = ?"),
          List.of(
              "The rates it is made of",
              "SELECT station_id, station_group, period, events, round(effort_days, 1) AS days,"
                  + " round(rate_100, 1) AS per_100_days FROM {rates} WHERE subject = ?"
                  + " ORDER BY station_group DESC, station_id, period DESC"),
          List.of(
              "The events",
              "SELECT event_id, start_local, n_images, group_size_min, round(max_score, 2) AS"
                  + " score, in_effort FROM {events} WHERE species = ? ORDER BY station_id,"
                  + " start_local LIMIT 50"),
          List.of(
              "The files of the surest event",
              "SELECT f.deployment_id, f.media_id, f.count, round(f.score, 2) AS score"
                  + " FROM {event_files} f JOIN (SELECT event_id FROM {events} WHERE species = ?"
                  + " ORDER BY max_score DESC, event_id LIMIT 1) e ON e.event_id = f.event_id"
                  + " ORDER BY f.media_id"));

  private Explain() {}

  /**
   * Writes the explanation of a subject.
   *
   * @param report folder that {@link Analyze} wrote
   * @param subject a species or group as the report names it
   * @throws AnalysisInputException if the folder is no report or has no such subject
   */
  public static void run(Path report, String subject, Appendable out) throws IOException {
    Path tables = report.resolve(Analyze.TABLES);
    if (!Files.isRegularFile(tables.resolve("rates.parquet"))) {
      throw new AnalysisInputException(
          "The folder %s is no report; give the folder that was --out of trapline analyze."
              .formatted(report));
    }
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      check(connection, tables, subject);
      for (List<String> step : STEPS) {
        String sql = overFiles(step.get(1), tables);
        out.append(step.get(0)).append(System.lineSeparator());
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
          statement.setString(1, subject);
          try (ResultSet rows = statement.executeQuery()) {
            write(rows, out);
          }
        }
        String pasted = sql.replace("?", SqlText.literal(subject));
        out.append("  ").append(pasted).append(System.lineSeparator().repeat(2));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the report's tables could not be read", e);
    }
  }

  /** A column alone holds sentences, which must not be cut like the cells of a table. */
  private static void write(ResultSet rows, Appendable out) throws SQLException, IOException {
    if (rows.getMetaData().getColumnCount() > 1) {
      TextTable.write(rows, out);
      return;
    }
    while (rows.next()) {
      out.append(rows.getString(1)).append(System.lineSeparator());
    }
  }

  private static void check(Connection connection, Path tables, String subject)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            overFiles(
                "SELECT count(*) FILTER (subject = ?), string_agg(DISTINCT subject, ', ' ORDER BY"
                    + " subject) FROM {rates}",
                tables))) {
      statement.setString(1, subject);
      try (ResultSet answer = statement.executeQuery()) {
        if (answer.next() && answer.getLong(1) == 0) {
          throw new AnalysisInputException(
              "The report knows no \"%s\"; it has %s.".formatted(subject, answer.getString(2)));
        }
      }
    }
  }

  private static String overFiles(String sql, Path tables) {
    String filled = sql;
    for (String table : List.of("contrasts", "rates", "events", "event_files")) {
      filled =
          filled.replace(
              "{" + table + "}",
              "read_parquet(" + SqlText.fileLiteral(tables.resolve(table + ".parquet")) + ")");
    }
    return filled;
  }
}
