/**
 * How many species, and how even: Hill numbers, what was probably missed, and comparison at equal
 * coverage, as iNEXT computes them. Events or station-weeks, never images.
 */
@NullMarked
package org.trapline.analysis.diversity;

import org.jspecify.annotations.NullMarked;
