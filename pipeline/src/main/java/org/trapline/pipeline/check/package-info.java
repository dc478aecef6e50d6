/**
 * What is on the cards and what is wrong with them, two minutes before the night: reads only, and
 * writes nothing.
 */
@NullMarked
package org.trapline.pipeline.check;

import org.jspecify.annotations.NullMarked;
