package org.trapline.analysis.query;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.trapline.analysis.tables.SafeCsv;

/** Rows as text in aligned columns: numbers to the right, everything else to the left. */
public final class TextTable {
  /** One long cell must not push all others off the screen. */
  private static final int WIDEST = 60;

  /** A page of a laptop's memory, not of its screen: beyond it, CSV is the better form. */
  private static final int MOST_ROWS = 10_000;

  private TextTable() {}

  /** Writes all rows under a line of column names. */
  public static void write(ResultSet rows, Appendable out) throws SQLException, IOException {
    ResultSetMetaData columns = rows.getMetaData();
    boolean[] numbers = new boolean[columns.getColumnCount()];
    List<String[]> lines = new ArrayList<>();
    lines.add(names(columns));
    long more = 0;
    while (rows.next()) {
      if (lines.size() > MOST_ROWS) {
        more++;
        continue;
      }
      lines.add(cells(rows, numbers));
    }
    print(lines, numbers, out);
    if (more > 0) {
      out.append(String.format(Locale.ROOT, "… and %,d more rows; ask for CSV to see all%n", more));
    }
  }

  private static String[] names(ResultSetMetaData columns) throws SQLException {
    String[] names = new String[columns.getColumnCount()];
    for (int column = 0; column < names.length; column++) {
      names[column] = columns.getColumnLabel(column + 1);
    }
    return names;
  }

  private static String[] cells(ResultSet rows, boolean[] numbers) throws SQLException {
    String[] cells = new String[numbers.length];
    for (int column = 0; column < cells.length; column++) {
      Object value = rows.getObject(column + 1);
      numbers[column] |= value instanceof Number;
      // A file name may hold control characters that would move a terminal's cursor.
      String text = SafeCsv.text(value).replaceAll("\\p{Cntrl}", " ");
      cells[column] = text.length() > WIDEST ? text.substring(0, WIDEST - 1) + "…" : text;
    }
    return cells;
  }

  private static void print(List<String[]> lines, boolean[] numbers, Appendable out)
      throws IOException {
    int[] widths = new int[numbers.length];
    for (String[] line : lines) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.max(widths[column], width(line[column]));
      }
    }
    for (int row = 0; row < lines.size(); row++) {
      append(lines.get(row), widths, numbers, out);
      if (row == 0) {
        String[] rule = new String[widths.length];
        Arrays.setAll(rule, column -> "-".repeat(widths[column]));
        append(rule, widths, numbers, out);
      }
    }
  }

  private static void append(String[] cells, int[] widths, boolean[] numbers, Appendable out)
      throws IOException {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < cells.length; column++) {
      String gap = " ".repeat(widths[column] - width(cells[column]));
      line.append(column == 0 ? "" : "  ");
      line.append(numbers[column] ? gap + cells[column] : cells[column] + gap);
    }
    out.append(line.toString().stripTrailing()).append(System.lineSeparator());
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
