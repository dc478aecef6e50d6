package org.trapline.models.speciesnet;

import org.trapline.models.detect.Box;
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

  /**
   * A box of ours with the exact numbers that were lost when it was kept in 32 bits: MegaDetector's
   * boxes end at whole pixels, so the nearest pixels are the ones it came from.
   *
   * @param width of the full upright picture, pixels
   * @param height of the full upright picture, pixels
   */
  public static Detection of(Box box, int width, int height) {
    RelativeBox exact =
        RelativeBox.of(
            (float) Math.rint((double) box.x() * width),
            (float) Math.rint((double) box.y() * height),
            (float) Math.rint(((double) box.x() + box.width()) * width),
            (float) Math.rint(((double) box.y() + box.height()) * height),
            new RelativeBox.Size(width, height));
    return new Detection(box.category(), box.score(), exact);
  }
}
