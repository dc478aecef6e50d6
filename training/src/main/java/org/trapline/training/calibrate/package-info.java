/** Makes scores honest and finds the score from which an answer counts. */
@NullMarked
package org.trapline.training.calibrate;

import org.jspecify.annotations.NullMarked;
