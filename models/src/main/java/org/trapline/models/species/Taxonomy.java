package org.trapline.models.species;

import java.util.Collection;
import java.util.Optional;

/**
 * How the labels of a model hang together: which are species, and what genus or family holds them.
 */
public interface Taxonomy {
  /**
   * Where a label stands; empty for one that is no wild animal (blank, vehicle, person, no answer)
   * and for one that is not known.
   */
  Optional<Lineage> lineage(String label);

  /**
   * The label of the taxon at {@code rank} that {@code label} belongs to, or itself; empty where
   * there is none.
   */
  Optional<String> ancestor(String label, Rank rank);

  /** The name in daily speech, such as {@code red fox}; empty if there is none. */
  String commonName(String label);

  /** All labels, higher taxa included. */
  Collection<String> labels();
}
