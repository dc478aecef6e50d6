package org.trapline.analysis.review.page;

import java.io.IOException;
import java.sql.Blob;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.review.page.PageUnit.PageBox;
import org.trapline.analysis.review.page.UnitFile.People;
import org.trapline.analysis.review.page.UnitFile.Scene;
import org.trapline.analysis.review.sample.ReviewUnit;
import org.trapline.analysis.review.sample.ReviewUnit.Member;
import org.trapline.analysis.tables.Rows;
import org.trapline.analysis.tables.SqlText;

/** Reads what the page shows of units: the files of their bursts, small pictures and boxes. */
final class ReadUnits {
  /**
   * A small picture that the run kept.
   *
   * @param base64 the JPEG
   * @param shows the detection, or -1 for the whole scene
   */
  record Kept(String base64, int shows) {}

  /** A box as fractions of the full picture. */
  record RawBox(int index, PageBox box) {}

  private final Connection connection;

  ReadUnits(Connection connection) {
    this.connection = connection;
  }

  /** The files of each unit's bursts, by unit, in order of time. */
  List<List<UnitFile>> files(List<ReviewUnit> units) {
    Rows.run(
        connection,
        "CREATE OR REPLACE TEMP TABLE review_members (unit INTEGER, deployment_id VARCHAR, media_id"
            + " VARCHAR)");
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO review_members VALUES (?, ?, ?)")) {
      for (int i = 0; i < units.size(); i++) {
        for (Member member : units.get(i).members()) {
          insert.setInt(1, i);
          insert.setString(2, member.deployment());
          insert.setString(3, member.mediaId());
          insert.addBatch();
        }
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("the units could not be written", e);
    }
    List<List<UnitFile>> files = new ArrayList<>();
    units.forEach(any -> files.add(new ArrayList<>()));
    Rows.each(
        connection,
        SqlText.of(ReadUnits.class, "files.sql"),
        row -> files.get(row.getInt("unit")).add(file(row)));
    return files;
  }

  private static UnitFile file(ResultSet row) throws SQLException {
    var time = Rows.localTime(row, "captured_at_local");
    double width = row.getDouble("width");
    double height = row.getDouble("height");
    boolean cropped = Rows.number(row, "scene_width") != null;
    return new UnitFile(
        row.getInt("unit"),
        new Member(row.getString("deployment_id"), row.getString("media_id")),
        row.getString("file_path"),
        row.getLong("file_size"),
        row.getString("content_hash"),
        time == null ? "" : time.toString().replace('T', ' '),
        row.getString("media_label"),
        People.valueOf(row.getString("people")),
        cropped
            ? new Scene(
                width,
                height,
                row.getDouble("scene_x"),
                row.getDouble("scene_y"),
                row.getDouble("scene_width"),
                row.getDouble("scene_height"))
            : new Scene(width, height, 0, 0, width, height));
  }

  /** Says which files {@link #pictures} and {@link #boxes} are wanted of. */
  void choose(Collection<Member> files) {
    Rows.run(
        connection,
        "CREATE OR REPLACE TEMP TABLE review_chosen (deployment_id VARCHAR, media_id VARCHAR)");
    Set<Member> once = new HashSet<>(files);
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO review_chosen VALUES (?, ?)")) {
      for (Member file : once) {
        insert.setString(1, file.deployment());
        insert.setString(2, file.mediaId());
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("the files could not be chosen", e);
    }
  }

  /** The pictures that the run kept of the chosen files. */
  Map<Member, Kept> pictures() throws IOException {
    Map<Member, Kept> kept = new HashMap<>();
    Rows.each(
        connection,
        SqlText.of(ReadUnits.class, "pictures.sql"),
        row -> {
          Blob jpeg = Objects.requireNonNull(row.getBlob("jpeg"));
          byte[] bytes = jpeg.getBytes(1, (int) jpeg.length());
          kept.put(
              member(row),
              new Kept(Base64.getEncoder().encodeToString(bytes), row.getInt("detection_index")));
        });
    return kept;
  }

  /** The boxes that count of the chosen files, as fractions of the full picture. */
  Map<Member, List<RawBox>> boxes() {
    Map<Member, List<RawBox>> boxes = new HashMap<>();
    Rows.each(
        connection,
        SqlText.of(ReadUnits.class, "boxes.sql"),
        row -> boxes.computeIfAbsent(member(row), any -> new ArrayList<>()).add(box(row)));
    return boxes;
  }

  private static RawBox box(ResultSet row) throws SQLException {
    @Nullable Double score = Rows.number(row, "score");
    return new RawBox(
        row.getInt("detection_index"),
        new PageBox(
            row.getDouble("bbox_x"),
            row.getDouble("bbox_y"),
            row.getDouble("bbox_width"),
            row.getDouble("bbox_height"),
            row.getString("name"),
            score));
  }

  private static Member member(ResultSet row) throws SQLException {
    return new Member(row.getString("deployment_id"), row.getString("media_id"));
  }
}
