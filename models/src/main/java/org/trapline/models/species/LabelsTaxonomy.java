package org.trapline.models.species;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trapline.models.folder.LabelKind;
import org.trapline.models.folder.LabelLine;
import org.trapline.models.folder.Labels;
import org.trapline.models.folder.Taxon;

/**
 * The taxonomy that a model's labels file gives by itself: an answer can be rolled up to those
 * wider taxa that are labels too. A label of which only the text is known stands alone and can be
 * found on a species list by that text. Immutable; safe for several threads.
 */
public final class LabelsTaxonomy implements Taxonomy {
  private final Map<String, Lineage> lineages = new HashMap<>();
  private final Map<String, String> commonNames = new HashMap<>();
  private final Map<Lineage, String> byLineage = new HashMap<>();
  private final List<String> labels = new ArrayList<>();

  /** Takes the labels of animals; the others are no wildlife. */
  public LabelsTaxonomy(Labels labels) {
    for (LabelLine line : labels.lines()) {
      commonNames.put(line.label(), line.taxon().commonName());
      if (line.kind() == LabelKind.ANIMAL) {
        Lineage lineage = lineage(line);
        this.labels.add(line.label());
        lineages.put(line.label(), lineage);
        byLineage.putIfAbsent(lineage, line.label());
      }
    }
  }

  private static Lineage lineage(LabelLine line) {
    Taxon taxon = line.taxon();
    // Some lists give "Vulpes vulpes" only, without a column for the genus.
    String[] words = taxon.scientificName().strip().split("\\s+", 2);
    boolean binomial = words.length == 2 && taxon.genus().isEmpty();
    Lineage lineage =
        new Lineage(
            SpeciesNames.plain(taxon.className()),
            SpeciesNames.plain(taxon.order()),
            SpeciesNames.plain(taxon.family()),
            SpeciesNames.plain(binomial ? words[0] : taxon.genus()),
            SpeciesNames.plain(binomial ? words[1] : taxon.species()));
    if (!lineage.equals(Lineage.ANIMAL)) {
      return lineage;
    }
    String name =
        SpeciesNames.plain(
            taxon.scientificName().isEmpty() ? line.label() : taxon.scientificName());
    return name.equals("animal") ? Lineage.ANIMAL : new Lineage("", "", "", "", name);
  }

  @Override
  public Optional<Lineage> lineage(String label) {
    return Optional.ofNullable(lineages.get(label));
  }

  @Override
  public Optional<String> ancestor(String label, Rank rank) {
    return lineage(label).flatMap(lineage -> lineage.at(rank)).map(byLineage::get);
  }

  @Override
  public String commonName(String label) {
    return commonNames.getOrDefault(label, "");
  }

  @Override
  public Collection<String> labels() {
    return List.copyOf(labels);
  }
}
