package org.trapline.models.pixels;

import org.trapline.schemas.PixelBox;

/**
 * What a model is asked to look at: a picture and the part of it that counts, which is the world
 * without info bands, or one animal's box. The rectangle comes first; pixels are cut only inside a
 * model's own preprocessing.
 *
 * @param picture the decoded photo; not owned
 * @param part rectangle at full size, inside the photo
 */
public record Scene(Picture picture, PixelBox part) {}
