/** A linear layer on the numbers of a backbone: what it is, how it learns, where it is written. */
@NullMarked
package org.trapline.training.head;

import org.jspecify.annotations.NullMarked;
