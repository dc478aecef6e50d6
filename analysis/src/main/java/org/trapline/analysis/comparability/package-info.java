/**
 * Whether before and after, impact and control may be compared at all: models, crops, cameras and
 * triggers of each cell. A mixture of models is refused unless allowed.
 */
@NullMarked
package org.trapline.analysis.comparability;

import org.jspecify.annotations.NullMarked;
