/**
 * Where are animals, people and vehicles? Letterboxing, decoding of raw outputs, suppression of
 * doubles.
 */
@NullMarked
package org.trapline.models.detect;

import org.jspecify.annotations.NullMarked;
