/**
 * What the camera wrote beside the pixels: time, make, model, serial, temperature, trigger,
 * sequence.
 */
@NullMarked
package org.trapline.models.exif;

import org.jspecify.annotations.NullMarked;
