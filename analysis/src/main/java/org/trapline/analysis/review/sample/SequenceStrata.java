package org.trapline.analysis.review.sample;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.review.Cells;
import org.trapline.analysis.review.ReviewLine;
import org.trapline.analysis.review.UnitKind;
import org.trapline.analysis.review.sample.SampleSettings.CellsAre;
import org.trapline.analysis.tables.Rows;
import org.trapline.analysis.tables.SqlText;

/** Sorts bursts without a named animal into strata, and draws from them, inside the database. */
final class SequenceStrata {
  /** A stratum and which rows of the table are in it; null for any. */
  record Slice(SampleStratum stratum, @Nullable String cell, @Nullable String scoreClass) {}

  private record Count(Part part, String cell, String scoreClass, long size) {}

  private final Connection connection;
  private final List<Count> counts;

  private SequenceStrata(Connection connection, List<Count> counts) {
    this.connection = connection;
    this.counts = counts;
  }

  /** Reads what there is. */
  static SequenceStrata from(Connection connection, Cells cells, CellsAre cellsAre) {
    cells.intoTable(connection);
    Rows.run(
        connection,
        SqlText.of(SequenceStrata.class, "sequences.sql")
            .replace("{by_deployment}", String.valueOf(cellsAre == CellsAre.DEPLOYMENTS)));
    List<Count> counts =
        Rows.list(
            connection,
            "SELECT part, cell, class, count(*) FROM review_sequences GROUP BY ALL ORDER BY ALL",
            row ->
                new Count(
                    Part.valueOf(row.getString(1).toUpperCase(Locale.ROOT)),
                    row.getString(2),
                    row.getString(3),
                    row.getLong(4)));
    return new SequenceStrata(connection, counts);
  }

  /** The strata of a part at this detail, by name. */
  List<Slice> of(Part part, Detail detail) {
    boolean cells = detail.cells();
    boolean classes = detail == Detail.SCORES && part == Part.BLANK;
    Map<String, Slice> slices = new TreeMap<>();
    for (Count count : counts) {
      if (count.part() == part) {
        String name =
            part.name().toLowerCase(Locale.ROOT)
                + (cells ? " | " + count.cell() : "")
                + (classes ? " | " + count.scoreClass() : "");
        Slice so = slices.get(name);
        long size = count.size() + (so == null ? 0 : so.stratum().size());
        slices.put(
            name,
            new Slice(
                new SampleStratum(name, part, false, size),
                cells ? count.cell() : null,
                classes ? count.scoreClass() : null));
      }
    }
    return List.copyOf(slices.values());
  }

  /** Draws. */
  List<ReviewUnit> draw(Map<Slice, Long> drawn, Lot lot) {
    Map<String, Share> shares = new TreeMap<>();
    drawn.forEach((slice, n) -> shares.put(slice.stratum().name(), new Share(slice.stratum(), n)));
    writeShares(drawn);
    List<ReviewUnit> units = new ArrayList<>();
    units.addAll(
        Rows.list(
            connection,
            SqlText.of(SequenceStrata.class, "draw.sql"),
            row -> unit(row, Objects.requireNonNull(shares.get(row.getString("stratum")))),
            lot.seed()));
    return units;
  }

  private static ReviewUnit unit(ResultSet row, Share share) throws SQLException {
    var time = Rows.localTime(row, "captured_at_local");
    String deployment = row.getString("deployment_id");
    String media = row.getString("media_id");
    return new ReviewUnit(
        new ReviewLine(
            new ReviewLine.Unit(
                UnitKind.SEQUENCE,
                row.getString("burst"),
                new ReviewLine.Stratum(
                    share.stratum().name(), share.stratum().size(), share.probability())),
            new ReviewLine.File(deployment, media, "", time == null ? "" : time.toString()),
            row.getString("part"),
            Rows.number(row, "score"),
            null),
        share.stratum().part(),
        List.of(new ReviewUnit.Member(deployment, media)));
  }

  private void writeShares(Map<Slice, Long> drawn) {
    Rows.run(
        connection,
        "CREATE OR REPLACE TEMP TABLE review_shares (part VARCHAR, cell VARCHAR, class VARCHAR,"
            + " stratum VARCHAR, drawn BIGINT)");
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO review_shares VALUES (?, ?, ?, ?, ?)")) {
      for (Map.Entry<Slice, Long> each : drawn.entrySet()) {
        Slice slice = each.getKey();
        insert.setString(1, slice.stratum().part().name().toLowerCase(Locale.ROOT));
        insert.setString(2, slice.cell());
        insert.setString(3, slice.scoreClass());
        insert.setString(4, slice.stratum().name());
        insert.setLong(5, each.getValue());
        insert.execute();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the shares could not be written", e);
    }
  }
}
