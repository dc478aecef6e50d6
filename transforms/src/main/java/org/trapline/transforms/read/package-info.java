/** Bytes of files from wherever they lie, a few ahead of the work. */
@NullMarked
package org.trapline.transforms.read;

import org.jspecify.annotations.NullMarked;
