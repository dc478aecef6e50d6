/**
 * What a run found, at a glance: summary.csv and index.html in the result folder. Counts files and
 * detections, not events; the comparison is elsewhere.
 */
@NullMarked
package org.trapline.analysis.summary;

import org.jspecify.annotations.NullMarked;
