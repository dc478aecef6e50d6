/**
 * Which threshold of the blank filter keeps a stated share of what people saw, how sure that is,
 * and how much work it saves.
 */
@NullMarked
package org.trapline.analysis.calibrate;

import org.jspecify.annotations.NullMarked;
