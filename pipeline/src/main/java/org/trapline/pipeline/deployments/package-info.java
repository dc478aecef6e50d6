/**
 * Reads deployments.csv, where people say what no photo can: station, position, set-up and
 * retrieval, and how far the camera's clock was off; and proposes one for cards that have none.
 */
@NullMarked
package org.trapline.pipeline.deployments;

import org.jspecify.annotations.NullMarked;
