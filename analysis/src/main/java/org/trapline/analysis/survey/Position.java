package org.trapline.analysis.survey;

import java.sql.Connection;
import java.util.Map;
import java.util.TreeMap;
import org.trapline.analysis.tables.Rows;

/**
 * Where a station stands.
 *
 * @param latitude decimal degrees, WGS84
 * @param longitude decimal degrees, WGS84
 */
public record Position(double latitude, double longitude) {
  private static final String KNOWN =
      """
      SELECT coalesce(station_id, deployment_id) AS station, avg(latitude) AS latitude,
        avg(longitude) AS longitude
      FROM deployments WHERE latitude IS NOT NULL AND longitude IS NOT NULL GROUP BY 1
      """;

  /** The stations whose place is known, by name. */
  public static Map<String, Position> from(Connection tables) {
    Map<String, Position> positions = new TreeMap<>();
    Rows.each(
        tables,
        KNOWN,
        row ->
            positions.put(
                row.getString("station"),
                new Position(row.getDouble("latitude"), row.getDouble("longitude"))));
    return positions;
  }
}
