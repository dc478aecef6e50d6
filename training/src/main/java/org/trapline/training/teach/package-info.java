/** The whole way from labelled photos to a model folder. */
@NullMarked
package org.trapline.training.teach;

import org.jspecify.annotations.NullMarked;
