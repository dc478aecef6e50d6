package org.trapline.analysis.summary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A small picture of an animal.
 *
 * @param species what it was taken for, null if not named
 * @param deployment where
 * @param time local time, null if unknown
 * @param score how sure the model was, 0 to 1
 * @param base64 the JPEG in Base64
 * @param boxes where on the picture the animals are; empty where the picture is of one box
 */
public record Shot(
    @Nullable String species,
    String deployment,
    @Nullable String time,
    double score,
    String base64,
    List<Frame> boxes) {
  /**
   * A box in percent of the small picture.
   *
   * @param left left edge, 0 to 100
   * @param top upper edge, 0 to 100
   * @param width 0 to 100
   * @param height 0 to 100
   */
  public record Frame(double left, double top, double width, double height) {}
}
