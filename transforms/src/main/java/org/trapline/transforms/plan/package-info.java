/**
 * What there is to do: files cut into chunks once and for ever, and what has been done of it
 * already.
 */
@NullMarked
package org.trapline.transforms.plan;

import org.jspecify.annotations.NullMarked;
