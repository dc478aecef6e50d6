/**
 * A million small things in few bytes each: what a run must know of every file at once. None of it
 * is ever written to a result.
 */
@NullMarked
package org.trapline.transforms.packed;

import org.jspecify.annotations.NullMarked;
