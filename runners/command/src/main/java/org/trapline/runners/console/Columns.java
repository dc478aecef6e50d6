package org.trapline.runners.console;

import java.util.ArrayList;
import java.util.List;

/** Aligns cells: words to the left, numbers to the right, two blanks between columns. */
public final class Columns {
  private static final String GAP = "  ";

  private Columns() {}

  /** Returns a line for each row, all cells to the left; rows may be shorter than others. */
  public static List<String> lines(List<List<String>> rows) {
    return lines(rows, Integer.MAX_VALUE);
  }

  /**
   * Returns a line for each row.
   *
   * @param rows the first may be a head; rows may be shorter than others
   * @param words how many of the first columns hold words
   */
  public static List<String> lines(List<List<String>> rows, int words) {
    List<Integer> widths = widths(rows);
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        String fill = " ".repeat(widths.get(i) - row.get(i).length());
        line.append(i == 0 ? "" : GAP).append(i < words ? row.get(i) + fill : fill + row.get(i));
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  private static List<Integer> widths(List<List<String>> rows) {
    List<Integer> widths = new ArrayList<>();
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        if (i == widths.size()) {
          widths.add(0);
        }
        widths.set(i, Math.max(widths.get(i), row.get(i).length()));
      }
    }
    return widths;
  }
}
