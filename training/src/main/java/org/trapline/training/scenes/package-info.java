/**
 * Draws what a camera trap at a river would have taken: station, season, weather, light, animals
 * and the camera's info band. One seed gives the same pixels on every Java machine, because shapes
 * are rasterised here and not by the platform.
 */
@NullMarked
package org.trapline.training.scenes;

import org.jspecify.annotations.NullMarked;
