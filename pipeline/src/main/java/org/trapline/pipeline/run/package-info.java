/** One run from beginning to end: lock, plan, judge, publish, books, record. */
@NullMarked
package org.trapline.pipeline.run;

import org.jspecify.annotations.NullMarked;
