/**
 * Drawing stations anew, with replacement, to see how much an estimate hangs on those that happened
 * to be there. Every draw has a fixed seed.
 */
@NullMarked
package org.trapline.analysis.resample;

import org.jspecify.annotations.NullMarked;
