package org.trapline.models.speciesnet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trapline.models.species.Lineage;
import org.trapline.models.species.Rank;
import org.trapline.models.species.Taxonomy;

/**
 * SpeciesNet's taxonomy: for each place in zoology the label that stands for it.
 *
 * <p>Where several labels share a place (elk and domestic elk, american bison and domestic bison),
 * the last one of the file stands for it, as in the reference: rolling up to that place may change
 * the name. Immutable; safe for several threads.
 */
public final class SpeciesNetTaxonomy implements Taxonomy {
  private final Map<String, SpeciesNetLabel> byKey;
  private final Collection<String> lines;

  private SpeciesNetTaxonomy(Map<String, SpeciesNetLabel> byKey) {
    this.byKey = Collections.unmodifiableMap(byKey);
    this.lines = byKey.values().stream().map(SpeciesNetLabel::line).toList();
  }

  /** Reads a taxonomy file. */
  public static SpeciesNetTaxonomy read(Path file) throws IOException {
    return of(LabelFile.read(file));
  }

  /** Takes labels in the order of their file. */
  public static SpeciesNetTaxonomy of(List<SpeciesNetLabel> labels) {
    Map<String, SpeciesNetLabel> byKey = new LinkedHashMap<>();
    labels.forEach(label -> byKey.put(label.lineage().key(), label));
    // Blank and vehicle have no names at all, like "animal"; that place is the kingdom's.
    for (String nothing :
        List.of(SpeciesNetLabel.BLANK, SpeciesNetLabel.VEHICLE, SpeciesNetLabel.UNKNOWN)) {
      byKey.remove(SpeciesNetLabel.parse(nothing).lineage().key());
    }
    for (String always : List.of(SpeciesNetLabel.HUMAN, SpeciesNetLabel.ANIMAL)) {
      SpeciesNetLabel label = SpeciesNetLabel.parse(always);
      byKey.put(label.lineage().key(), label);
    }
    return new SpeciesNetTaxonomy(byKey);
  }

  /** Whether any label stands for this place in zoology. */
  public boolean contains(Lineage lineage) {
    return byKey.containsKey(lineage.key());
  }

  /**
   * The label that stands for the taxon at {@code rank} that {@code label} belongs to.
   *
   * @throws IllegalArgumentException if {@code label} is not made of 7 fields
   */
  @Override
  public Optional<String> ancestor(String label, Rank rank) {
    if (rank == Rank.KINGDOM && isNoAnimal(label)) {
      return Optional.empty();
    }
    return SpeciesNetLabel.parse(label)
        .lineage()
        .at(rank)
        .map(lineage -> byKey.get(lineage.key()))
        .map(SpeciesNetLabel::line);
  }

  /** Blank and vehicle have the place of "animal" without being one. */
  private static boolean isNoAnimal(String label) {
    return SpeciesNetLabel.parse(label).lineage().equals(Lineage.ANIMAL)
        && !label.equals(SpeciesNetLabel.ANIMAL);
  }

  @Override
  public Optional<Lineage> lineage(String label) {
    boolean animal =
        !isNoAnimal(label)
            && !label.equals(SpeciesNetLabel.HUMAN)
            && !label.equals(SpeciesNetLabel.UNKNOWN);
    return animal ? Optional.of(SpeciesNetLabel.parse(label).lineage()) : Optional.empty();
  }

  @Override
  public String commonName(String label) {
    return SpeciesNetLabel.parse(label).commonName();
  }

  @Override
  public Collection<String> labels() {
    return lines;
  }
}
