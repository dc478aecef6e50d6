package org.trapline.models.folder;

/**
 * How a detector's boxes are read.
 *
 * @param unit what a coordinate of 1 means
 * @param nmsIou a box is suppressed by a better one of its category whose overlap (intersection
 *     over union) is strictly greater; 1 suppresses nothing
 * @param edges whether boxes end at whole pixels of the full picture, as MegaDetector's do
 */
public record BoxRule(Unit unit, float nmsIou, Edges edges) {
  /** Pixels, the overlap that YOLOv5 takes, exact edges. */
  public static final BoxRule DEFAULT = new BoxRule(Unit.PIXELS, 0.45f, Edges.EXACT);

  /** Refuses an overlap that is no fraction. */
  public BoxRule {
    if (!(nmsIou > 0 && nmsIou <= 1)) {
      throw new IllegalArgumentException("nms_iou is above 0 and at most 1, but was " + nmsIou);
    }
  }

  /** What a coordinate of 1 means. */
  public enum Unit {
    /** One pixel of the input. */
    PIXELS,
    /** The whole width or height of the input. */
    FRACTIONS
  }

  /** Where boxes may end. */
  public enum Edges {
    /** Anywhere. */
    EXACT,
    /** At whole pixels, rounded half to even in single precision. */
    WHOLE_PIXELS
  }
}
