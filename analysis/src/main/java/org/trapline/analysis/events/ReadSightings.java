package org.trapline.analysis.events;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.trapline.analysis.tables.Rows;
import org.trapline.analysis.tables.SqlText;

/** Reads the sightings of a result, one for each species in each file. */
public final class ReadSightings {
  /** Names repeat by the hundred thousand; one string of each is enough. */
  private final Map<String, String> names = new HashMap<>();

  private ReadSightings() {}

  /**
   * What may become events, in the order that {@link IndependentEvents} wants, and how many
   * sightings had to stay out because their time is in doubt.
   *
   * @param sightings with a time that can be trusted
   * @param withoutTime how many others
   */
  public record Answer(List<Sighting> sightings, long withoutTime) {}

  /** Reads them from the views of {@link org.trapline.analysis.tables.ResultTables}. */
  public static Answer from(Connection tables, SightingSettings settings) {
    String sql =
        SqlText.of(ReadSightings.class, "sightings.sql")
            .replace("{file_times}", String.valueOf(settings.allowFileTimes()))
            .replace("{smooth}", String.valueOf(settings.smoothBursts()));
    ReadSightings reading = new ReadSightings();
    List<Sighting> good = new ArrayList<>();
    long[] doubtful = {0};
    Rows.each(
        tables,
        sql,
        row -> {
          if (row.getBoolean("time_is_good")) {
            good.add(reading.sighting(row));
          } else {
            doubtful[0]++;
          }
        });
    return new Answer(good, doubtful[0]);
  }

  private Sighting sighting(ResultSet row) throws SQLException {
    LocalDateTime time = Objects.requireNonNull(Rows.localTime(row, "captured_at_local"));
    return new Sighting(
        name(row.getString("station")),
        name(row.getString("deployment_id")),
        row.getString("media_id"),
        Kind.valueOf(row.getString("category").toUpperCase(Locale.ROOT)),
        name(row.getString("species")),
        time,
        row.getInt("n"),
        row.getDouble("score"));
  }

  private String name(String text) {
    return names.computeIfAbsent(text, same -> same);
  }
}
