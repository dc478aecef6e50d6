/**
 * What a person's answers change and what they say about all the others: human names win, and the
 * sample gives precision, corrected totals and the share of animals that was found.
 */
@NullMarked
package org.trapline.analysis.review.answers;

import org.jspecify.annotations.NullMarked;
