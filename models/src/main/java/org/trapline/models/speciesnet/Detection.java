package org.trapline.models.speciesnet;

import org.trapline.models.detect.RelativeBox;
import org.trapline.schemas.Category;

/**
 * A box as SpeciesNet's files carry it.
 *
 * @param category animal, human or vehicle
 * @param score confidence, 0 to 1
 * @param box in fractions of the full upright picture
 */
public record Detection(Category category, double score, RelativeBox box) {
  /** Refuses a confidence that is none. */
  public Detection {
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("a confidence lies between 0 and 1, but was " + score);
    }
  }
}
