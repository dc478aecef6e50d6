package org.trapline.models.detect;

import org.trapline.schemas.Category;

/**
 * One thing that a detector found.
 *
 * @param category animal, human or vehicle
 * @param score confidence, 0 to 1
 * @param x left edge as a fraction of the full upright picture's width, 0 to 1
 * @param y upper edge as a fraction of the full upright picture's height, 0 to 1
 * @param width as a fraction of the full upright picture's width, 0 to 1
 * @param height as a fraction of the full upright picture's height, 0 to 1
 * @param label the detector's own class name, such as {@code bird}
 */
public record Box(
    Category category, float score, float x, float y, float width, float height, String label) {}
