package org.trapline.analysis.review.sample;

/** How finely answers are told apart before a sample is drawn: the finest that a budget allows. */
public enum Detail {
  /** Each species in each cell by score; rare species and first records completely. */
  SCORES("each species in each cell by score; rare species and first records completely"),
  /** Each species in each cell; rare species and first records completely. */
  CELLS("each species in each cell; rare species and first records completely"),
  /** Each species; rare ones completely. */
  SPECIES("each species, all cells together; rare species completely"),
  /** Each species, also rare ones by chance. */
  SPECIES_BY_CHANCE("each species, all cells together"),
  /** All species together. */
  TOGETHER("all species together, for the budget allows no more");

  private final String words;

  Detail(String words) {
    this.words = words;
  }

  /** As told to the user. */
  public String words() {
    return words;
  }

  boolean cells() {
    return this == SCORES || this == CELLS;
  }

  boolean rareCompletely() {
    return cells() || this == SPECIES;
  }
}
