package org.trapline.transforms.find;

import org.jspecify.annotations.Nullable;

/**
 * What the folders' names say about a deployment under {@code --layout}. Hints only: a row of
 * deployments.csv has the last word.
 *
 * @param station the fixed place
 * @param group impact or control
 * @param period before or after
 * @param camera the camera's own name
 */
public record LayoutValues(
    @Nullable String station,
    @Nullable String group,
    @Nullable String period,
    @Nullable String camera) {
  /** Nothing is known. */
  public static final LayoutValues NONE = new LayoutValues(null, null, null, null);
}
