package org.trapline.models.folder;

/** Whose rules make answers of what the models of a set say. */
public enum SetRules {
  /** Each model sees what the one before it lets pass; thresholds decide. */
  CASCADE,
  /**
   * SpeciesNet's: detector and classifier see every photo, and its rules weigh one against the
   * other.
   */
  SPECIESNET;

  /** The word for it in a set. */
  public String word() {
    return Words.of(this);
  }
}
