/**
 * Independent events: sightings of one species at one station, far enough apart in time. The rule
 * is camtrapR's, and its settings go into every table.
 */
@NullMarked
package org.trapline.analysis.events;

import org.jspecify.annotations.NullMarked;
