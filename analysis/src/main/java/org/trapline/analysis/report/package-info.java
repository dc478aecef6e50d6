/**
 * The page that says what an analysis found: what was surveyed, what was seen, what changed, what
 * weakens it and how it was done. Opens offline and prints; every figure's numbers stand in a
 * table.
 */
@NullMarked
package org.trapline.analysis.report;

import org.jspecify.annotations.NullMarked;
