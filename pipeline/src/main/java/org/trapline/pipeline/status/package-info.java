/** How far a result is, seen from outside: what is planned against what is committed. */
@NullMarked
package org.trapline.pipeline.status;

import org.jspecify.annotations.NullMarked;
