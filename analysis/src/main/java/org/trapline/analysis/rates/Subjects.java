package org.trapline.analysis.rates;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trapline.analysis.events.Event;
import org.trapline.analysis.events.Kind;
import org.trapline.analysis.survey.TaxonGroup;
import org.trapline.analysis.tables.Rows;

/** Tells what an event counts for: its species, the groups that the species belongs to, or use. */
public final class Subjects {
  /** Every named animal together. */
  public static final Subject ALL_ANIMALS = new Subject("All animals", Family.GROUP);

  private static final String TAXA =
      """
      SELECT coalesce(scientific_name, common_name) AS species,
        list_distinct(list_filter(flatten([list(scientific_name), list(common_name), list(genus),
          list(family), list("order"), list("class")]), x -> x IS NOT NULL))::VARCHAR[] AS names
      FROM detections
      WHERE category = 'animal' AND counted AND coalesce(scientific_name, common_name) IS NOT NULL
      GROUP BY 1
      """;

  private final Map<String, List<Subject>> bySpecies = new HashMap<>();
  private final Map<String, Set<String>> lineage = new HashMap<>();
  private final Set<String> unknownMembers = new HashSet<>();

  private Subjects() {}

  /** For the species in these tables, and these groups besides classes such as Aves. */
  public static Subjects from(Connection tables, List<TaxonGroup> groups) {
    Subjects subjects = new Subjects();
    Set<String> known = new HashSet<>();
    Rows.each(
        tables,
        TAXA,
        row -> {
          Set<String> names = new HashSet<>();
          names.add(row.getString("species"));
          for (Object name : (Object[]) row.getArray("names").getArray()) {
            names.add(String.valueOf(name));
          }
          known.addAll(names);
          subjects.add(row.getString("species"), names, groups);
        });
    groups.forEach(group -> subjects.unknownMembers.addAll(group.members()));
    subjects.unknownMembers.removeAll(known);
    return subjects;
  }

  private void add(String species, Set<String> names, List<TaxonGroup> groups) {
    Set<String> above = new HashSet<>(names);
    above.remove(species);
    lineage.put(species, above);
    List<Subject> subjects = new ArrayList<>();
    subjects.add(new Subject(species, Family.SPECIES));
    subjects.add(ALL_ANIMALS);
    if (names.contains("Aves")) {
      subjects.add(new Subject("All birds", Family.GROUP));
    }
    if (names.contains("Mammalia")) {
      subjects.add(new Subject("All mammals", Family.GROUP));
    }
    for (TaxonGroup group : groups) {
      if (group.members().stream().anyMatch(names::contains)) {
        subjects.add(new Subject(group.name(), Family.GROUP));
      }
    }
    bySpecies.put(species, List.copyOf(subjects));
  }

  /** What the event counts for. */
  public List<Subject> of(Event event) {
    if (event.first().kind() != Kind.ANIMAL) {
      String name = event.first().kind() == Kind.HUMAN ? "People" : "Vehicles";
      return List.of(new Subject(name, Family.USE));
    }
    String species = event.first().species();
    return bySpecies.getOrDefault(
        species, List.of(new Subject(species, Family.SPECIES), ALL_ANIMALS));
  }

  /** The names of genus, family, order and class of a species, as far as the tables know. */
  public Set<String> namesAbove(String species) {
    return Set.copyOf(lineage.getOrDefault(species, Set.of()));
  }

  /** Names in the groups that stand for nothing in the tables. */
  public Set<String> unknownMembers() {
    return Set.copyOf(unknownMembers);
  }
}
