package org.trapline.analysis.labels.applied;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.trapline.analysis.review.ReviewLine;
import org.trapline.analysis.review.UnitKind;
import org.trapline.analysis.tables.Rows;
import org.trapline.analysis.tables.SafeCsv;
import org.trapline.analysis.tables.SqlText;

/**
 * The labels that lie beside a result's tables, as corrections of the photos that have them now. A
 * photo is known by its bytes: whatever was judged again, or moved to another deployment, its label
 * goes with it.
 */
public final class AppliedLabels {
  /** The file in the result's folder; taking it away takes all labels back. */
  public static final String FILE = "labels.parquet";

  private AppliedLabels() {}

  /** One line for each photo and label, with what the models said; none without labels. */
  public static List<ReviewLine> lines(Connection tables) {
    return Rows.list(tables, SqlText.of(AppliedLabels.class, "lines.sql"), AppliedLabels::line);
  }

  private static ReviewLine line(ResultSet row) throws SQLException {
    int count = row.getInt("count");
    boolean counted = !row.wasNull();
    String by = row.getString("labeled_by");
    return new ReviewLine(
        new ReviewLine.Unit(UnitKind.MEDIA, "", null),
        new ReviewLine.File(
            row.getString("deployment_id"),
            row.getString("media_id"),
            row.getString("file_path"),
            SafeCsv.text(Rows.localTime(row, "captured_at_local"))),
        row.getString("machine_name"),
        Rows.number(row, "machine_score"),
        new ReviewLine.Answer(
            row.getString("label"),
            counted ? Integer.valueOf(count) : null,
            by == null ? "" : by,
            "label from " + row.getString("source").toLowerCase(Locale.ROOT).replace('_', ' ')));
  }
}
