package org.trapline.models.species;

import java.util.Optional;

/**
 * Where a label stands in zoology. A higher taxon leaves its lower names empty; "animal" leaves all
 * of them empty.
 *
 * @param className class in lower case, such as {@code mammalia}, or empty
 * @param order such as {@code carnivora}, or empty
 * @param family such as {@code canidae}, or empty
 * @param genus such as {@code canis}, or empty
 * @param species the epithet, such as {@code lupus} or {@code lupus dingo}, or empty
 */
public record Lineage(String className, String order, String family, String genus, String species) {
  /** Any animal. */
  public static final Lineage ANIMAL = new Lineage("", "", "", "", "");

  /** The five names joined with semicolons, as taxonomy and geofence files write them. */
  public String key() {
    return String.join(";", className, order, family, genus, species);
  }

  /** The name at a rank; empty where the lineage does not say. Kingdom has no name. */
  public String name(Rank rank) {
    return switch (rank) {
      case SPECIES -> species;
      case GENUS -> genus;
      case FAMILY -> family;
      case ORDER -> order;
      case CLASS -> className;
      case KINGDOM -> "";
    };
  }

  /**
   * The taxon at {@code rank} that this one belongs to, or itself; empty where the lineage has no
   * name at that rank. Every class belongs to the kingdom, and so does {@link #ANIMAL}.
   */
  public Optional<Lineage> at(Rank rank) {
    boolean known = rank == Rank.KINGDOM ? isAnimal() : !name(rank).isEmpty();
    return known ? Optional.of(upTo(rank)) : Optional.empty();
  }

  private boolean isAnimal() {
    return !className.isEmpty() || equals(ANIMAL);
  }

  private Lineage upTo(Rank rank) {
    return switch (rank) {
      case SPECIES -> this;
      case GENUS -> new Lineage(className, order, family, genus, "");
      case FAMILY -> new Lineage(className, order, family, "", "");
      case ORDER -> new Lineage(className, order, "", "", "");
      case CLASS -> new Lineage(className, "", "", "", "");
      case KINGDOM -> ANIMAL;
    };
  }

  /** The narrowest rank that has a name. */
  public Rank rank() {
    for (Rank rank : Rank.values()) {
      if (!name(rank).isEmpty()) {
        return rank;
      }
    }
    return Rank.KINGDOM;
  }

  /** Genus and epithet, or the name of the higher taxon; empty for any animal. */
  public String scientificName() {
    Rank rank = rank();
    return rank == Rank.SPECIES ? (genus + " " + species).strip() : name(rank);
  }
}
