/**
 * When in the day: kernel densities of event times on the circle, and how far two of them overlap,
 * as the R packages overlap and activity compute them. Local time, never the zone of a machine.
 */
@NullMarked
package org.trapline.analysis.diel;

import org.jspecify.annotations.NullMarked;
