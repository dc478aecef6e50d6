package org.trapline.analysis.review.sample;

import java.sql.Connection;
import java.util.HashMap;
import java.util.Map;
import org.trapline.analysis.review.Cells;
import org.trapline.analysis.review.sample.SampleSettings.CellsAre;
import org.trapline.analysis.tables.Rows;
import org.trapline.analysis.tables.SqlText;

/**
 * How many bursts there are in a cell.
 *
 * @param kept bursts in which the models found an animal, or a doubt
 * @param blank bursts that they found blank
 */
public record BurstCounts(long kept, long blank) {
  /** No burst. */
  public static final BurstCounts NONE = new BurstCounts(0, 0);

  /** Of all cells, by {@link Cells.Cell#words}. */
  public static Map<String, BurstCounts> byCell(Connection tables, Cells cells) {
    SequenceStrata.from(tables, cells, CellsAre.GROUPS_AND_PERIODS);
    Map<String, BurstCounts> counts = new HashMap<>();
    Rows.each(
        tables,
        SqlText.of(BurstCounts.class, "found.sql"),
        row -> {
          long n = row.getLong("n");
          boolean blank = row.getString("part").equals("blank");
          counts.merge(
              row.getString("cell"),
              blank ? new BurstCounts(0, n) : new BurstCounts(n, 0),
              BurstCounts::plus);
        });
    return counts;
  }

  /** Both together. */
  public BurstCounts plus(BurstCounts other) {
    return new BurstCounts(kept + other.kept, blank + other.blank);
  }
}
