package org.trapline.models.detect;

/**
 * A box in fractions of the full picture, in double precision, exactly as MegaDetector and
 * SpeciesNet make it: centre and size in single precision, widened, then the corner in double. An
 * edge can lie a hair outside 0 to 1.
 *
 * @param x left edge
 * @param y upper edge
 * @param width width
 * @param height height
 */
public record RelativeBox(double x, double y, double width, double height) {

  /** From edges in pixels of a picture of this size. */
  public static RelativeBox of(float left, float top, float right, float bottom, Size picture) {
    float centreX = ((left + right) / 2) / picture.width();
    float centreY = ((top + bottom) / 2) / picture.height();
    float width = (right - left) / picture.width();
    float height = (bottom - top) / picture.height();
    return new RelativeBox(
        centreX - (double) width / 2, centreY - (double) height / 2, width, height);
  }

  /**
   * Size of a picture, pixels.
   *
   * @param width at least 1
   * @param height at least 1
   */
  public record Size(int width, int height) {}
}
