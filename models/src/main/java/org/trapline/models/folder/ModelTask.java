package org.trapline.models.folder;

/** What a model is for: one of the three looks that a photo is given. */
public enum ModelTask {
  /** Tells blank pictures from others. */
  BLANK_FILTER,
  /** Finds boxes of animals, people and vehicles. */
  DETECTOR,
  /** Names the species. */
  SPECIES,
  /** Describes a picture by a row of numbers, on which a species model can be trained. */
  FEATURES;

  /** The word for it in a card. */
  public String word() {
    return Words.of(this);
  }
}
