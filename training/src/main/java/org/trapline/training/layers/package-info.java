/** The operators of which networks are made, whatever format they are written in. */
@NullMarked
package org.trapline.training.layers;

import org.jspecify.annotations.NullMarked;
