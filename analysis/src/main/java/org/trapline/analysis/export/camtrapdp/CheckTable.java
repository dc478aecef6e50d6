package org.trapline.analysis.export.camtrapdp;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Checks the cells of one table against the rules of its columns. */
final class CheckTable {
  private final TableRule rule;

  /** The ids of each table that was checked before. */
  private final Map<String, Set<String>> ids;

  private final Consumer<Violation> found;
  private final Map<String, Set<String>> seen = new HashMap<>();

  private CheckTable(TableRule rule, Map<String, Set<String>> ids, Consumer<Violation> found) {
    this.rule = rule;
    this.ids = ids;
    this.found = found;
    rule.fields().stream()
        .filter(FieldRule::unique)
        .forEach(field -> seen.put(field.name(), new HashSet<>()));
  }

  /** Checks a file, and adds the ids that it holds to {@code ids}. */
  static void of(
      Path file, TableRule rule, Map<String, Set<String>> ids, Consumer<Violation> found) {
    CheckTable check = new CheckTable(rule, ids, found);
    List<String> columns = PackageCsv.each(file, check::row);
    if (!columns.equals(rule.columns())) {
      found.accept(new Violation(rule.name(), -1, "columns", String.join(",", columns), Rule.ENUM));
    }
    ids.put(rule.name(), check.seen.getOrDefault(rule.primaryKey(), Set.of()));
  }

  private void row(List<String> cells, long number) {
    if (cells.size() != rule.fields().size()) {
      found.accept(
          new Violation(rule.name(), number, "columns", cells.size() + " cells", Rule.ENUM));
      return;
    }
    for (int i = 0; i < cells.size(); i++) {
      cell(rule.fields().get(i), cells.get(i), number);
    }
  }

  private void cell(FieldRule field, String text, long number) {
    field
        .broken(text)
        .ifPresent(
            broken -> found.accept(new Violation(rule.name(), number, field.name(), text, broken)));
    if (FieldRule.isMissing(text)) {
      return;
    }
    Set<String> before = seen.get(field.name());
    if (before != null && !before.add(text)) {
      found.accept(new Violation(rule.name(), number, field.name(), text, Rule.UNIQUE));
    }
    String table = rule.keys().get(field.name());
    if (table != null && !ids.getOrDefault(table, Set.of()).contains(text)) {
      found.accept(new Violation(rule.name(), number, field.name(), text, Rule.FOREIGN_KEY));
    }
  }
}
