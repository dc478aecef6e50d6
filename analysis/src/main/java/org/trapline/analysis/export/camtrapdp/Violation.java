package org.trapline.analysis.export.camtrapdp;

/**
 * A place where a package is not as the standard wants it.
 *
 * @param table deployments, media, observations or datapackage.json
 * @param row number of the row below the line of names, from 0; -1 for the table as a whole
 * @param field the column, or the path in datapackage.json
 * @param value what stands there
 * @param rule what it breaks
 */
public record Violation(String table, long row, String field, String value, Rule rule) {
  /** For a person: which cell, what stands there, which rule. */
  public String sentence() {
    String place = row < 0 ? table : "%s, row %d".formatted(table, row + 1);
    return "%s: %s is \"%s\", which breaks the rule %s".formatted(place, field, value, rule.word());
  }
}
