package org.trapline.schemas;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Where a detector saw something, in fractions of the full upright picture. */
public record BoxFacts(
    @Column(
            value = "Left edge; null where a whole scene was classified without a detector",
            unit = "0 to 1",
            term = "observations.bboxX")
        @Nullable Float bboxX,
    @Column(value = "Upper edge", unit = "0 to 1", term = "observations.bboxY")
        @Nullable Float bboxY,
    @Column(value = "Width", unit = "0 to 1", term = "observations.bboxWidth")
        @Nullable Float bboxWidth,
    @Column(value = "Height", unit = "0 to 1", term = "observations.bboxHeight")
        @Nullable Float bboxHeight)
    implements Serializable {
  /** The whole scene. */
  public static final BoxFacts WHOLE_SCENE = new BoxFacts(null, null, null, null);
}
