package org.trapline.runners.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.trapline.schemas.MediaLabel;
import org.trapline.transforms.books.Books;
import org.trapline.transforms.books.DeploymentBooks;

/** The table at the end of a run: one line for each deployment, and one for all. */
public final class SummaryTable {
  private SummaryTable() {}

  /** Returns the lines, columns aligned, numbers to the right. */
  public static List<String> lines(Books books) {
    List<List<String>> cells = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("deployment", "files"));
    for (MediaLabel label : MediaLabel.values()) {
      head.add(label.name().toLowerCase(Locale.ROOT));
    }
    cells.add(head);
    for (DeploymentBooks one : books.deployments()) {
      cells.add(row(one));
    }
    if (books.deployments().size() > 1) {
      List<String> all = new ArrayList<>(List.of("all", Long.toString(books.rows())));
      for (MediaLabel label : MediaLabel.values()) {
        all.add(Long.toString(books.count(label)));
      }
      cells.add(all);
    }
    return Columns.lines(cells, 1);
  }

  private static List<String> row(DeploymentBooks books) {
    List<String> row = new ArrayList<>(List.of(books.deploymentId(), Long.toString(books.rows())));
    for (MediaLabel label : MediaLabel.values()) {
      row.add(Long.toString(books.count(label)));
    }
    return row;
  }
}
