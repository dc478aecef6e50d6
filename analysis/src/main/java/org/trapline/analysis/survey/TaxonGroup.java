package org.trapline.analysis.survey;

import java.util.Set;

/**
 * Species that are also looked at together, such as ducks.
 *
 * @param name of the group
 * @param members names of species, genera, families, orders or classes
 */
public record TaxonGroup(String name, Set<String> members) {
  /** Copies the members. */
  public TaxonGroup {
    members = Set.copyOf(members);
  }
}
