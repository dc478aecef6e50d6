package org.trapline.analysis.review;

import java.sql.Connection;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.survey.TaxonGroup;
import org.trapline.analysis.tables.Rows;

/**
 * The names that a person may give: those that the tables use, those of the ranks above them, and
 * those that the survey's {@code taxa.csv} lists. Upper and lower case make no difference; a common
 * name stands for the scientific one.
 */
public final class KnownNames {
  private static final String SPECIES = "coalesce(scientific_name, common_name)";

  private final Map<String, String> byLetters = new TreeMap<>();
  private final TreeSet<String> species = new TreeSet<>();

  private KnownNames() {}

  /** The names of these tables and groups. */
  public static KnownNames from(Connection tables, List<TaxonGroup> groups) {
    KnownNames names = new KnownNames();
    for (String rank : List.of("\"class\"", "\"order\"", "family", "genus")) {
      Rows.each(
          tables,
          "SELECT DISTINCT %s AS name FROM detections WHERE %s IS NOT NULL".formatted(rank, rank),
          row -> names.add(row.getString("name"), row.getString("name")));
    }
    groups.forEach(group -> group.members().forEach(member -> names.add(member, member)));
    for (String form : List.of("common_name", "model_label", SPECIES)) {
      Rows.each(
          tables,
          "SELECT DISTINCT %s AS form, %s AS name FROM detections WHERE form IS NOT NULL AND name IS NOT NULL ORDER BY ALL DESC"
              .formatted(form, SPECIES),
          row -> names.add(row.getString("form"), row.getString("name")));
    }
    Rows.each(
        tables,
        "SELECT DISTINCT %s AS name FROM detections WHERE category = 'animal' AND %s IS NOT NULL"
            .formatted(SPECIES, SPECIES),
        row -> names.species.add(row.getString("name")));
    groups.forEach(group -> names.species.addAll(group.members()));
    return names;
  }

  private void add(String form, String name) {
    byLetters.put(form.strip().toLowerCase(Locale.ROOT), name);
  }

  /** The name as the tables write it; null if they know none like it. */
  public @Nullable String find(String typed) {
    return byLetters.get(typed.strip().toLowerCase(Locale.ROOT));
  }

  /** Species to choose from, in order. */
  public Collection<String> species() {
    return List.copyOf(species);
  }

  /** The known name that is nearest by edit distance; null if none is near. */
  public @Nullable String nearest(String typed, Connection database) {
    String letters = typed.strip().toLowerCase(Locale.ROOT);
    String nearest = null;
    long least = Math.max(2, letters.length() / 3) + 1L;
    for (Map.Entry<String, String> known : byLetters.entrySet()) {
      long distance =
          Rows.list(
                  database,
                  "SELECT levenshtein(?, ?)",
                  row -> row.getLong(1),
                  letters,
                  known.getKey())
              .get(0);
      if (distance < least) {
        least = distance;
        nearest = known.getValue();
      }
    }
    return nearest;
  }
}
