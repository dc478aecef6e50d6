/**
 * Makes the starter models: draws lessons, trains a blank filter and a species classifier, writes
 * them as model folders like any user's, and grades them on drawn photos that they never saw.
 */
@NullMarked
package org.trapline.training.starter;

import org.jspecify.annotations.NullMarked;
