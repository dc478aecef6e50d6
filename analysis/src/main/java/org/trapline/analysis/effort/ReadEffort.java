package org.trapline.analysis.effort;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.trapline.analysis.tables.Rows;
import org.trapline.analysis.tables.SqlText;

/** Reads what the tables know about each deployment's working time. */
public final class ReadEffort {
  private ReadEffort() {}

  /**
   * One for each deployment, by name.
   *
   * @param allowFileTimes whether times from a file's modification may be used
   */
  public static List<DeploymentFacts> from(Connection tables, boolean allowFileTimes) {
    String sql =
        SqlText.of(ReadEffort.class, "deployments.sql")
            .replace("{file_times}", String.valueOf(allowFileTimes));
    return Rows.list(tables, sql, ReadEffort::facts);
  }

  private static DeploymentFacts facts(ResultSet row) throws SQLException {
    String deployment = row.getString("deployment_id");
    String station = row.getString("station_id");
    return new DeploymentFacts(
        deployment,
        station == null ? deployment : station,
        Rows.localTime(row, "declared_start"),
        Rows.localTime(row, "declared_end"),
        Rows.localTime(row, "first_file"),
        Rows.localTime(row, "last_file"),
        Rows.number(row, "median_gap"),
        Rows.number(row, "longest_gap"),
        row.getLong("backward_jumps"),
        row.getDouble("same_hours"),
        row.getLong("clock_not_set"),
        row.getLong("outside"),
        row.getBoolean("night_at_noon"));
  }
}
