package org.trapline.runners.console;

import java.util.ArrayList;
import java.util.List;

/** Aligns cells: words to the left, numbers to the right, two blanks between columns. */
public final class Columns {
  private static final String GAP = "  ";

  private Columns() {}

  /**
   * Returns a line for each row.
   *
   * @param rows all of one length; the first may be a head
   * @param words how many of the first columns hold words
   */
  public static List<String> lines(List<List<String>> rows, int words) {
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String fill = " ".repeat(widths[i] - row.get(i).length());
        line.append(i == 0 ? "" : GAP).append(i < words ? row.get(i) + fill : fill + row.get(i));
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }
}
