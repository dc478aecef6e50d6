/** What is left to do: listing against stored plans, committed chunks against planned ones. */
@NullMarked
package org.trapline.pipeline.plan;

import org.jspecify.annotations.NullMarked;
