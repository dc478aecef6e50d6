package org.trapline.analysis.export.camtrapdp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.trapline.analysis.tables.SqlText;

/**
 * What one table of a package must be.
 *
 * @param name deployments, media or observations
 * @param fields its columns in order
 * @param keys columns that name a row of another table, and that table
 */
record TableRule(String name, List<FieldRule> fields, Map<String, String> keys) {
  static final TableRule DEPLOYMENTS = of("deployments", Map.of());
  static final TableRule MEDIA = of("media", Map.of("deploymentID", "deployments"));
  static final TableRule OBSERVATIONS =
      of("observations", Map.of("deploymentID", "deployments", "mediaID", "media"));

  /** In an order in which each table comes after those that it names rows of. */
  static final List<TableRule> ALL = List.of(DEPLOYMENTS, MEDIA, OBSERVATIONS);

  TableRule {
    fields = List.copyOf(fields);
    keys = Map.copyOf(keys);
  }

  /** The column whose values other tables name: the first. */
  String primaryKey() {
    return fields.get(0).name();
  }

  String fileName() {
    return name + ".csv";
  }

  List<String> columns() {
    return fields.stream().map(FieldRule::name).toList();
  }

  private static TableRule of(String name, Map<String, String> keys) {
    List<FieldRule> fields = new ArrayList<>();
    for (String line : SqlText.of(TableRule.class, name + ".fields").split("\n", -1)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        fields.add(field(line.strip()));
      }
    }
    return new TableRule(name, fields, keys);
  }

  /** A line such as {@code latitude number required -90..90}. */
  private static FieldRule field(String line) {
    String[] words = line.split("\\s+", -1);
    boolean required = false;
    boolean unique = false;
    Double minimum = null;
    Double maximum = null;
    Pattern pattern = null;
    Set<String> values = Set.of();
    for (int i = 2; i < words.length; i++) {
      String word = words[i];
      if (word.equals("required")) {
        required = true;
      } else if (word.equals("unique")) {
        unique = true;
      } else if (word.startsWith("/")) {
        pattern = Pattern.compile(word.substring(1, word.length() - 1));
      } else if (word.contains("..")) {
        int dots = word.indexOf("..");
        minimum = Double.valueOf(word.substring(0, dots));
        String end = word.substring(dots + 2);
        maximum = end.isEmpty() ? null : Double.valueOf(end);
      } else {
        values = Set.of(word.split("\\|", -1));
      }
    }
    return new FieldRule(
        words[0], FieldType.of(words[1]), required, unique, minimum, maximum, pattern, values);
  }
}
