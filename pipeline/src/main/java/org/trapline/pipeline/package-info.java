/**
 * The order of the steps, from a card dump to tables, and the books that prove it. Knows no command
 * line and no engine.
 */
@NullMarked
package org.trapline.pipeline;

import org.jspecify.annotations.NullMarked;
