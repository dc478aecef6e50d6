package org.trapline.pipeline.deployments;

import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Whether a file's dates put the day or the month first; told by the dates themselves. */
enum DayOrder {
  DAY_FIRST,
  MONTH_FIRST,
  /** Every date of the file may be read both ways. */
  UNKNOWN;

  /** No month has a number above this. */
  private static final int MONTHS = 12;

  private record Evidence(CsvRow row, Field field) {}

  /**
   * Looks at every date of these columns.
   *
   * @throws org.trapline.transforms.find.InputException if two dates contradict each other
   */
  static DayOrder of(List<CsvRow> rows, List<Field> fields) {
    @Nullable Evidence dayFirst = null;
    @Nullable Evidence monthFirst = null;
    for (CsvRow row : rows) {
      for (Field field : fields) {
        String text = row.text(field);
        Matcher date = DateCell.matcher(text == null ? "" : text);
        if (date.matches() && date.group("first") != null && !date.group("sign").equals(".")) {
          dayFirst = above(date.group("first")) ? new Evidence(row, field) : dayFirst;
          monthFirst = above(date.group("second")) ? new Evidence(row, field) : monthFirst;
        }
      }
    }
    if (dayFirst != null && monthFirst != null) {
      throw monthFirst
          .row()
          .wrong(
              monthFirst.field(),
              "has the month first, but line %d of the same file has '%s' with the day first"
                  .formatted(dayFirst.row().line(), dayFirst.row().text(dayFirst.field())),
              "write all dates as 2024-05-31");
    }
    if (dayFirst == null) {
      return monthFirst == null ? UNKNOWN : MONTH_FIRST;
    }
    return DAY_FIRST;
  }

  private static boolean above(String number) {
    return Integer.parseInt(number) > MONTHS;
  }
}
