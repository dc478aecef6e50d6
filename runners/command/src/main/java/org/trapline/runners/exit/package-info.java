/**
 * How a command ends: the codes that scripts rely on, and the one sentence that a person reads when
 * something is wrong. Stack traces go to the log file and nowhere else.
 */
@NullMarked
package org.trapline.runners.exit;

import org.jspecify.annotations.NullMarked;
