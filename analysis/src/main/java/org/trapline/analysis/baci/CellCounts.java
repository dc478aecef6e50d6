package org.trapline.analysis.baci;

import java.util.List;
import org.trapline.analysis.baci.Term.Cell;

/**
 * Events and effort of one species in the four cells, a row for each station and period.
 *
 * @param rows in any order
 */
record CellCounts(List<Row> rows) {
  /**
   * One station in one period.
   *
   * @param station its name
   * @param impact whether the station is in the impact group
   * @param after whether the period is the one after
   * @param events at least 0
   * @param days trap-days, above 0
   */
  record Row(String station, boolean impact, boolean after, long events, double days) {
    /** Where it belongs. */
    Cell cell() {
      return new Cell(impact, after);
    }
  }

  /** All four, controls before first. */
  static final List<Cell> CELLS =
      List.of(
          new Cell(false, false),
          new Cell(false, true),
          new Cell(true, false),
          new Cell(true, true));

  CellCounts {
    rows = List.copyOf(rows);
  }

  List<Row> cell(Cell cell) {
    return rows.stream().filter(row -> row.cell().equals(cell)).toList();
  }

  /** Whether every cell has an event; else its rate has no logarithm. */
  boolean complete() {
    return CELLS.stream().allMatch(cell -> cell(cell).stream().anyMatch(row -> row.events() > 0));
  }
}
