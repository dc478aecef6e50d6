package org.trapline.models.species;

import java.util.Locale;

/** The steps of a taxonomy, from the narrowest to the widest. */
public enum Rank {
  /** Species, subspecies included. */
  SPECIES,
  /** Genus. */
  GENUS,
  /** Family. */
  FAMILY,
  /** Order. */
  ORDER,
  /** Class. */
  CLASS,
  /** Kingdom: nothing is known but that it is an animal. */
  KINGDOM;

  /** The word for it in a file, such as {@code genus}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
