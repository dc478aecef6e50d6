package org.trapline.analysis.summary;

import java.sql.Blob;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.summary.Shot.Frame;
import org.trapline.analysis.tables.Rows;

/**
 * Picks a few small pictures of animals: the surest of each species first, one of a burst. Files in
 * which a model saw a person are left out here too, though the table should hold none.
 */
final class ReadShots {
  /** What was picked, before its pixels are fetched. */
  private record Pick(
      @Nullable String species,
      String deployment,
      String media,
      int shows,
      @Nullable String time,
      double score) {}

  /** Pixels of the scene within the full picture; boxes are fractions of the full picture. */
  private record Scene(
      String base64, double width, double height, double x, double y, double w, double h) {
    Frame on(Frame box) {
      double left = clip((box.left() * width - x) / w);
      double top = clip((box.top() * height - y) / h);
      double right = clip(((box.left() + box.width()) * width - x) / w);
      double bottom = clip(((box.top() + box.height()) * height - y) / h);
      return new Frame(100 * left, 100 * top, 100 * (right - left), 100 * (bottom - top));
    }

    private static double clip(double fraction) {
      return Math.min(1, Math.max(0, fraction));
    }
  }

  private ReadShots() {}

  static List<Shot> from(Connection tables) {
    return Rows.list(tables, ReadSummary.sql("pictures.sql"), ReadShots::pick).stream()
        .map(pick -> shot(tables, pick))
        .toList();
  }

  private static Pick pick(ResultSet row) throws SQLException {
    var time = Rows.localTime(row, "captured_at_local");
    return new Pick(
        row.getString("species"),
        row.getString("deployment_id"),
        row.getString("media_id"),
        row.getInt("shows"),
        time == null ? null : time.toString().replace('T', ' '),
        row.getDouble("score"));
  }

  private static Shot shot(Connection tables, Pick pick) {
    String deployment = pick.deployment();
    String media = pick.media();
    Scene scene =
        Rows.list(
                tables,
                ReadSummary.sql("picture.sql"),
                ReadShots::scene,
                deployment,
                media,
                pick.shows(),
                deployment,
                media)
            .get(0);
    List<Frame> boxes =
        pick.shows() >= 0 || Double.isNaN(scene.w())
            ? List.of()
            : Rows.list(tables, ReadSummary.sql("boxes.sql"), ReadShots::box, deployment, media)
                .stream()
                .map(scene::on)
                .toList();
    return new Shot(pick.species(), deployment, pick.time(), pick.score(), scene.base64(), boxes);
  }

  private static Scene scene(ResultSet row) throws SQLException {
    Blob jpeg = row.getBlob("jpeg");
    byte[] bytes = jpeg.getBytes(1, (int) jpeg.length());
    double width = orNaN(Rows.number(row, "width"));
    double height = orNaN(Rows.number(row, "height"));
    boolean cropped = Rows.number(row, "scene_width") != null;
    return new Scene(
        Base64.getEncoder().encodeToString(bytes),
        width,
        height,
        cropped ? row.getDouble("scene_x") : 0,
        cropped ? row.getDouble("scene_y") : 0,
        cropped ? row.getDouble("scene_width") : width,
        cropped ? row.getDouble("scene_height") : height);
  }

  private static Frame box(ResultSet row) throws SQLException {
    return new Frame(row.getDouble(1), row.getDouble(2), row.getDouble(3), row.getDouble(4));
  }

  private static double orNaN(@Nullable Double value) {
    return value == null ? Double.NaN : value;
  }
}
