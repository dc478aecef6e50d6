package org.trapline.analysis.baci;

import java.util.List;

/**
 * Events and effort of one species in the four cells, a row for each station and period.
 *
 * @param rows in any order
 */
record CellCounts(List<Row> rows) {
  /**
   * One station in one period.
   *
   * @param impact whether the station is in the impact group
   * @param after whether the period is the one after
   * @param events at least 0
   * @param days trap-days, above 0
   */
  record Row(boolean impact, boolean after, long events, double days) {}

  CellCounts {
    rows = List.copyOf(rows);
  }

  List<Row> cell(boolean impact, boolean after) {
    return rows.stream().filter(row -> row.impact() == impact && row.after() == after).toList();
  }
}
