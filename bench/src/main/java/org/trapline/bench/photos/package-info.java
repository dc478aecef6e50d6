/** Photos to measure with, drawn from a seed. */
@NullMarked
package org.trapline.bench.photos;

import org.jspecify.annotations.NullMarked;
