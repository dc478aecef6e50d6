/** Holds a finished model against people's labels: how often it is right, where, and why. */
@NullMarked
package org.trapline.training.evaluate;

import org.jspecify.annotations.NullMarked;
