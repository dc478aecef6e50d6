/**
 * Which part of a picture is the world and which is logo, date strip or frame; measured per camera.
 */
@NullMarked
package org.trapline.models.bands;

import org.jspecify.annotations.NullMarked;
