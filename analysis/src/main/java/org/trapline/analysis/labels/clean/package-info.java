/** Makes of many votes one answer for each photo, and counts what every step leaves out. */
@NullMarked
package org.trapline.analysis.labels.clean;

import org.jspecify.annotations.NullMarked;
