package org.trapline.models.species;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trapline.models.names.NearestName;

/** Finds what a name means among the labels of a model and all that holds them. */
final class NameIndex {
  private final Map<String, Set<Lineage>> scientific = new HashMap<>();
  private final Map<String, Set<Lineage>> common = new HashMap<>();

  NameIndex(Taxonomy taxonomy, Collection<String> labels) {
    labels.forEach(label -> add(taxonomy, label));
    taxonomy.labels().forEach(label -> add(taxonomy, label));
  }

  private void add(Taxonomy taxonomy, String label) {
    Optional<Lineage> lineage = taxonomy.lineage(label);
    if (lineage.isEmpty()) {
      return;
    }
    put(common, SpeciesNames.plain(taxonomy.commonName(label)), lineage.get());
    for (Rank rank : Rank.values()) {
      lineage.get().at(rank).ifPresent(taxon -> put(scientific, name(taxon), taxon));
    }
  }

  private static void put(Map<String, Set<Lineage>> index, String name, Lineage lineage) {
    // "Any animal" would put everything on a list.
    if (!name.isEmpty() && !lineage.equals(Lineage.ANIMAL)) {
      index.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(lineage);
    }
  }

  /** A taxon's scientific name in the form that is compared. */
  static String name(Lineage lineage) {
    return SpeciesNames.plain(lineage.scientificName());
  }

  /**
   * What a name means; several taxa if the model has it several times. A scientific name is
   * shortened (author, year) only if it is not known as it stands.
   */
  Set<Lineage> find(String name) {
    String plain = SpeciesNames.plain(name);
    Set<Lineage> found = new LinkedHashSet<>(common.getOrDefault(plain, Set.of()));
    found.addAll(scientific.getOrDefault(plain, Set.of()));
    return found.isEmpty()
        ? scientific.getOrDefault(SpeciesNames.scientific(name), Set.of())
        : found;
  }

  /** The genus that a scientific name begins with, if the model knows it. */
  Set<Lineage> genus(String name) {
    String first = SpeciesNames.scientific(name).split(" ", 2)[0];
    Set<Lineage> genera = new LinkedHashSet<>(scientific.getOrDefault(first, Set.of()));
    genera.removeIf(lineage -> lineage.rank() != Rank.GENUS);
    return genera;
  }

  /** The known name that a misspelt one is nearest to; null if none is near. */
  @Nullable String nearest(String name) {
    String scientificName = NearestName.of(SpeciesNames.scientific(name), scientific.keySet());
    return scientificName == null
        ? NearestName.of(SpeciesNames.plain(name), common.keySet())
        : scientificName;
  }
}
