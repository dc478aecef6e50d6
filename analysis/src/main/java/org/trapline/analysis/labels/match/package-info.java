/** Finds the photo that a label is about. */
@NullMarked
package org.trapline.analysis.labels.match;

import org.jspecify.annotations.NullMarked;
