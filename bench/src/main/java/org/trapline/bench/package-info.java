/** Measures how fast the program is, and what others would take for the same photos. */
@NullMarked
package org.trapline.bench;

import org.jspecify.annotations.NullMarked;
