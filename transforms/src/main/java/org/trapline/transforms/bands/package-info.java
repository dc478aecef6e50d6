/**
 * Freezing, for each deployment and camera, which part of its pictures is the world, before any of
 * them is judged.
 */
@NullMarked
package org.trapline.transforms.bands;

import org.jspecify.annotations.NullMarked;
