/**
 * What was typed and what stands in trapline.toml. Raw strings end here: past this package there
 * are only validated settings.
 */
@NullMarked
package org.trapline.runners.options;

import org.jspecify.annotations.NullMarked;
