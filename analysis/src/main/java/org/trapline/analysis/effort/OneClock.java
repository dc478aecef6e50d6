package org.trapline.analysis.effort;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.trapline.analysis.tables.Rows;

/**
 * Brings the local times of a station to one offset where its cameras were set to several, such as
 * summer time for one and winter time for the next: else the hour between both would be counted
 * twice or not at all, and a day's curve would be smeared. The smallest offset of the station is
 * taken, which is its standard time.
 */
public final class OneClock {
  // The views lie in the schema main of another catalogue, so the tables need theirs before them.
  private static final String DIFFERING =
      """
      CREATE OR REPLACE TEMP TABLE other_clocks AS
      WITH set_to AS (
        SELECT deployment_id, coalesce(station_id, deployment_id) AS station, utc_offset_min
        FROM memory.main.deployments WHERE utc_offset_min IS NOT NULL
      ), standard AS (
        SELECT station, min(utc_offset_min) AS minutes FROM set_to
        GROUP BY station HAVING count(DISTINCT utc_offset_min) > 1
      )
      SELECT deployment_id, station, standard.minutes,
        to_minutes(utc_offset_min - standard.minutes) AS ahead
      FROM set_to JOIN standard USING (station)
      """;

  private static final List<String> VIEWS =
      List.of(
          """
          CREATE OR REPLACE TEMP VIEW media AS
          SELECT m.* REPLACE (captured_at_local - coalesce(ahead, INTERVAL 0 MINUTE) AS captured_at_local)
          FROM memory.main.media m LEFT JOIN other_clocks USING (deployment_id)
          """,
          """
          CREATE OR REPLACE TEMP VIEW detections AS
          SELECT d.* REPLACE (captured_at_local - coalesce(ahead, INTERVAL 0 MINUTE) AS captured_at_local)
          FROM memory.main.detections d LEFT JOIN other_clocks USING (deployment_id)
          """,
          """
          CREATE OR REPLACE TEMP VIEW deployments AS
          SELECT d.* REPLACE (
            deployment_start - coalesce(ahead, INTERVAL 0 MINUTE) AS deployment_start,
            deployment_end - coalesce(ahead, INTERVAL 0 MINUTE) AS deployment_end)
          FROM memory.main.deployments d LEFT JOIN other_clocks USING (deployment_id)
          """);

  private OneClock() {}

  /** Puts views with one clock before the tables, and says in sentences where that was needed. */
  public static List<String> forEachStation(Connection tables) {
    Rows.run(tables, DIFFERING);
    List<String> notes = new ArrayList<>();
    Rows.each(
        tables,
        "SELECT DISTINCT station, minutes FROM other_clocks ORDER BY station",
        row ->
            notes.add(
                "At station %s clocks were set to several offsets; all its times are told in UTC%s."
                    .formatted(row.getString("station"), offset(row.getInt("minutes")))));
    if (!notes.isEmpty()) {
      VIEWS.forEach(view -> Rows.run(tables, view));
    }
    return notes;
  }

  private static String offset(int minutes) {
    return String.format(
        Locale.ROOT,
        "%s%02d:%02d",
        minutes < 0 ? "-" : "+",
        Math.abs(minutes) / 60,
        Math.abs(minutes) % 60);
  }
}
