/** From a scene to the numbers that a network eats: resizing, padding, colour order, scaling. */
@NullMarked
package org.trapline.models.input;

import org.jspecify.annotations.NullMarked;
