/** Who learns from which photos and who is tested on which: parted by deployment and encounter. */
@NullMarked
package org.trapline.training.split;

import org.jspecify.annotations.NullMarked;
