/** What only Google's Dataflow asks of a launcher. */
@NullMarked
package org.trapline.runners.dataflow;

import org.jspecify.annotations.NullMarked;
