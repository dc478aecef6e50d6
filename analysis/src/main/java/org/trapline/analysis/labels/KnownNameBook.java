package org.trapline.analysis.labels;

import java.sql.Connection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.review.KnownNames;

/** The names that the tables use, and then those of another book. */
final class KnownNameBook implements NameBook {
  private final KnownNames names;
  private final NameBook others;
  private final Connection tables;

  KnownNameBook(Connection tables, NameBook others) {
    this.names = KnownNames.from(tables, List.of());
    this.others = others;
    this.tables = tables;
  }

  @Override
  public @Nullable String find(String typed) {
    String own = names.find(typed);
    return own == null ? others.find(typed) : own;
  }

  @Override
  public @Nullable String nearest(String typed) {
    String own = names.nearest(typed, tables);
    return own == null ? others.nearest(typed) : own;
  }
}
