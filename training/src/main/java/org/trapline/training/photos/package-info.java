/** The photos that people have labelled: what is on them, where they lie, which belong together. */
@NullMarked
package org.trapline.training.photos;

import org.jspecify.annotations.NullMarked;
