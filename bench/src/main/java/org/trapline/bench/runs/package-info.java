/** Whole runs over drawn photos, one after the other in turn. */
@NullMarked
package org.trapline.bench.runs;

import org.jspecify.annotations.NullMarked;
