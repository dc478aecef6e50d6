/**
 * What a reviewed sample says about all answers of a model: precision with its interval, and totals
 * corrected for errors. The formulas only; nothing here reads a file.
 */
@NullMarked
package org.trapline.analysis.review;

import org.jspecify.annotations.NullMarked;
