package org.trapline.analysis.summary;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.tables.Rows;
import org.trapline.analysis.tables.SqlText;

/** Counts what the summary shows, from the tables. */
final class ReadSummary {
  private static final Map<String, String> MEANINGS =
      Map.ofEntries(
          Map.entry("no_capture_time", "no capture time in the file or its name"),
          Map.entry("capture_time_invalid", "the capture time is no date"),
          Map.entry("clock_not_set", "the camera's clock was not set"),
          Map.entry("clock_in_future", "taken in the future: a wrong clock"),
          Map.entry("time_from_file_system", "the time is the file's, not the camera's"),
          Map.entry("band_not_found", "info bands not measured with certainty, nothing cropped"),
          Map.entry("truncated", "the file ends early; what was there was judged"),
          Map.entry("damaged", "damage inside the file; what could be read was judged"),
          Map.entry("wrong_extension", "the extension names another format"),
          Map.entry("metadata_unreadable", "the camera's facts are broken"),
          Map.entry("duplicate", "the same bytes as an earlier file"),
          Map.entry("source_gone", "the file was there at an earlier run and is gone"));

  private ReadSummary() {}

  static ResultSummary from(Connection tables) {
    List<DeploymentLine> deployments =
        Rows.list(tables, sql("deployments.sql"), ReadSummary::deployment);
    DeploymentLine nothing =
        new DeploymentLine("all", null, 0, 0, 0, 0, 0, 0, 0, 0, 0, null, null, null);
    return new ResultSummary(
        deployments.stream().reduce(nothing, DeploymentLine::plus),
        deployments,
        Rows.list(tables, sql("species.sql"), ReadSummary::species),
        Rows.list(tables, sql("failures.sql"), ReadSummary::failure),
        Rows.list(tables, sql("flags.sql"), ReadSummary::flag),
        ReadShots.from(tables),
        Rows.list(tables, sql("unfenced.sql"), row -> row.getLong("files")).get(0));
  }

  static String sql(String file) {
    return SqlText.of(ReadSummary.class, file);
  }

  private static DeploymentLine deployment(ResultSet row) throws SQLException {
    return new DeploymentLine(
        row.getString("deployment"),
        row.getString("station"),
        row.getLong("files"),
        row.getLong("animals"),
        row.getLong("blanks"),
        row.getLong("humans"),
        row.getLong("vehicles"),
        row.getLong("unknown"),
        row.getLong("failed"),
        row.getLong("flagged"),
        row.getLong("duplicates"),
        day(row, "first"),
        day(row, "last"),
        row.getString("top_species"));
  }

  private static @Nullable String day(ResultSet row, String column) throws SQLException {
    var time = Rows.localTime(row, column);
    return time == null ? null : time.toLocalDate().toString();
  }

  private static SpeciesLine species(ResultSet row) throws SQLException {
    return new SpeciesLine(
        row.getString("species"),
        row.getString("common_name"),
        row.getLong("detections"),
        row.getLong("files"),
        row.getLong("deployments"),
        Rows.number(row, "median_score"));
  }

  private static FailureLine failure(ResultSet row) throws SQLException {
    String code = words(row.getString("error_code"));
    String said = row.getString("error_message");
    return new FailureLine(
        row.getString("deployment_id"),
        row.getString("file_path"),
        code,
        said == null ? code : said);
  }

  private static FlagLine flag(ResultSet row) throws SQLException {
    String flag = row.getString("flag").toLowerCase(Locale.ROOT);
    return new FlagLine(
        row.getString("deployment_id"),
        flag,
        MEANINGS.getOrDefault(flag, words(flag)),
        row.getLong("files"));
  }

  private static String words(@Nullable String code) {
    return code == null ? "no reason given" : code.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
