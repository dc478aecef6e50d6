/** From a model folder to a blank filter, a detector or a species classifier that was tried out. */
@NullMarked
package org.trapline.models.load;

import org.jspecify.annotations.NullMarked;
