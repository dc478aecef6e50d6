/**
 * How long cameras really worked. Exact active time minus declared failures, never counts of
 * images, never calendar days touched.
 */
@NullMarked
package org.trapline.analysis.effort;

import org.jspecify.annotations.NullMarked;
