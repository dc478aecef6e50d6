package org.trapline.models.species;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trapline.models.folder.LabelKind;
import org.trapline.models.folder.LabelLine;
import org.trapline.models.folder.Labels;
import org.trapline.models.folder.Taxon;
import org.trapline.models.names.NearestName;

/**
 * The names that a model's labels go by in tables: the scientific name, or where a list knows none
 * the common one, or the label itself. Upper and lower case, hyphens and apostrophes make no
 * difference, nor do author and year behind a scientific name. A name that stands for two animals
 * is none. Immutable; safe for several threads.
 */
public final class ModelNames {
  private final Map<String, String> names = new HashMap<>();
  private final Set<String> ambiguous = new HashSet<>();

  /** The names of these labels. */
  public ModelNames(Labels labels) {
    for (LabelLine line : labels.lines()) {
      if (line.kind() == LabelKind.ANIMAL) {
        add(line);
      }
    }
    ambiguous.forEach(names::remove);
  }

  private void add(LabelLine line) {
    Taxon taxon = line.taxon();
    String common = taxon.commonName().isEmpty() ? line.label() : taxon.commonName();
    String name = taxon.scientificName().isEmpty() ? common : taxon.scientificName();
    for (String form : List.of(taxon.scientificName(), taxon.commonName(), line.label())) {
      put(form, name);
    }
  }

  private void put(String form, String name) {
    String plain = SpeciesNames.plain(form);
    String other = plain.isEmpty() ? null : names.putIfAbsent(plain, name);
    if (other != null && !other.equals(name)) {
      ambiguous.add(plain);
    }
  }

  /** The name as tables write it; empty if no label goes by it, or several animals do. */
  public Optional<String> find(String typed) {
    String plain = SpeciesNames.plain(typed);
    String found = names.get(plain);
    return Optional.ofNullable(
        found != null || ambiguous.contains(plain)
            ? found
            : names.get(SpeciesNames.scientific(typed)));
  }

  /** The known name that a misspelt one is nearest to; empty if none is near. */
  public Optional<String> nearest(String typed) {
    return Optional.ofNullable(NearestName.of(SpeciesNames.plain(typed), names.keySet()))
        .map(names::get);
  }
}
