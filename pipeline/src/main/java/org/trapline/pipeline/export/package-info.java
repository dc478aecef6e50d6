/** Results in the files of systems whose own classes live in {@code models}. */
@NullMarked
package org.trapline.pipeline.export;

import org.jspecify.annotations.NullMarked;
