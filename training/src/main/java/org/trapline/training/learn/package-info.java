/** Rounds of learning: when to stop, what to write down, how to go on after a kill. */
@NullMarked
package org.trapline.training.learn;

import org.jspecify.annotations.NullMarked;
