package org.trapline.analysis.labels.match;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.labels.PhotoName;
import org.trapline.analysis.tables.Rows;

/**
 * A photo of the result, as far as labels need to know it.
 *
 * @param mediaId its id
 * @param deployment its deployment
 * @param path below the deployment's folder
 * @param hash of its bytes
 * @param time local time as the tables have it, to the second; null if unknown
 * @param clock the same as the camera's clock showed it; null if unknown
 * @param cameras what it may be called: serial, make and model, camera, station, deployment; small
 */
record Shot(
    String mediaId,
    String deployment,
    String path,
    String hash,
    @Nullable LocalDateTime time,
    @Nullable LocalDateTime clock,
    List<String> cameras) {
  static final String SQL =
      """
      SELECT media_id, deployment_id, file_path, content_hash, station_id, camera_id, serial, make,
        model, CASE WHEN timestamp_source <> 'file_system' THEN captured_at_local END AS captured,
        clock_shift_s
      FROM media WHERE content_hash IS NOT NULL
      ORDER BY duplicate_of IS NOT NULL, deployment_id, file_path, media_id
      """;

  static Shot of(ResultSet row) throws SQLException {
    LocalDateTime time = Rows.localTime(row, "captured");
    LocalDateTime second = time == null ? null : time.truncatedTo(ChronoUnit.SECONDS);
    return new Shot(
        row.getString("media_id"),
        row.getString("deployment_id"),
        row.getString("file_path"),
        row.getString("content_hash"),
        second,
        second == null ? null : second.minusSeconds(row.getLong("clock_shift_s")),
        cameras(row));
  }

  private static List<String> cameras(ResultSet row) throws SQLException {
    List<String> names = new ArrayList<>();
    for (String column : List.of("serial", "model", "camera_id", "station_id", "deployment_id")) {
      String name = row.getString(column);
      if (name != null) {
        names.add(small(name));
      }
    }
    names.add(small(row.getString("make") + " " + row.getString("model")));
    return names;
  }

  static String small(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** The path with its deployment, level by level, in small letters. */
  List<String> levels() {
    return List.of((deployment + "/" + path).toLowerCase(Locale.ROOT).split("/"));
  }

  String name() {
    return PhotoName.lastLevel(path);
  }

  boolean isOf(@Nullable String camera) {
    return camera != null && cameras.contains(small(camera));
  }

  /** Whether it may have been taken when the camera's or the corrected clock showed this. */
  boolean takenAt(LocalDateTime when) {
    return Objects.equals(when, time) || Objects.equals(when, clock);
  }
}
